"""Figures that members of staff took from published sources, each confirmed by a second person before it counts."""
