"""Weights from what people judge or from what the scores of many plans show, one method a module.

Pure arithmetic on mappings by id: the order of the ids changes no digit. Weights sum to 1.
"""
