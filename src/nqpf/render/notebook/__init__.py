"""What a program or a notebook gets: views whose rows are plain, in one language, as a data frame takes them."""
