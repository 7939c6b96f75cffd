"""Names of bodies: where one begins and ends, alone, in sentences and in lists, and from which country it is."""
