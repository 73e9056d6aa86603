# Several cases: search, trash, one-file export and import.

command-not-among-cases = { $path } does not lie among your cases.
    .remedy = Move the folder into { $folder }, or export the case as one file where it is and import that.
