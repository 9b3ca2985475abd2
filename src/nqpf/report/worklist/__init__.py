"""The work list of a plan: complete what is there, add what is missing, in one order."""
