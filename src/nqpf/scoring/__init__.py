"""All arithmetic of the score: claims, aggregation, scorecard, gaps, lenses. Nothing else, and no input or output."""
