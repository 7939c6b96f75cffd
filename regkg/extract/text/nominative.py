"""The nominative of names in running text, for the rules: what `regkg.nominative` knows."""

from regkg.nominative import nominative as nominative
