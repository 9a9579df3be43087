"""What a fact is, and the questions one asks of facts."""
