"""What every room stands on: positions in files, errors, bilingual text, safe output, decimals, optional imports."""
