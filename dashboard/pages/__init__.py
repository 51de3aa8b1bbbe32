"""The pages: each module has a function `page(visit, ...) -> Page`."""
