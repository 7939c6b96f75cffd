"""What a person looks at: claims with the sentence around them, what was decided on each, and decisions whose claim is gone."""
