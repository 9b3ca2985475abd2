"""Files in which people state how much things matter: comparisons, best and worst, points."""
