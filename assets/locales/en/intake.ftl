# Files on their way in: what is wrong inside one, and why one was refused.

trouble-empty = The file is empty (0 bytes).
    .remedy = Save or download it again and add the new copy.
trouble-truncated = The file is cut off: its end is missing.
    .remedy = Copy or download it again until it is complete, then add the new copy.
trouble-broken = The file is damaged, or of an unusual kind that cannot be shown.
    .remedy = Open it in another program and save it as PNG, JPEG or PDF, or take a screenshot of it, and add that.
trouble-password_protected = The file is locked with a password.
    .remedy = Give Docket its password, or save it without one and add that.
trouble-too_large = The file has more pixels, pages or data than can be shown.
    .remedy = Add a smaller copy: only the pages that matter, or a picture at a lower resolution.
trouble-too_slow = Reading the file took too long.
    .remedy = Print it to a new PDF, or take screenshots of the pages that matter, and add those.

intake-missing = “{ $file }” was not found.
    .remedy = It was expected at { $path }. Check the name; if the file was moved, add it from where it is now.
intake-not-permitted = “{ $file }” may not be read.
    .remedy = Allow this app to read { $path }, or copy the file to a folder of your own and add the copy.
intake-is-folder = “{ $file }” is a folder.
    .remedy = Open the folder and add the files inside it.
intake-not-regular = “{ $file }” is not an ordinary file.
    .remedy = Add a document or a picture instead.
intake-changed = “{ $file }” changed while it was being read.
    .remedy = Wait until the program that writes it has finished, then add it again.
intake-too-large = “{ $file }” has { $bytes }; files up to { $limit } can be added.
    .remedy = Keep the file, and add the part that matters: screenshots of a video, or single pages.
intake-not-read = “{ $file }” could not be read from the disk.
    .remedy = Check that the disk or network drive is connected, copy { $path } to this computer, and add the copy.
intake-not-kept = “{ $file }” could not be stored in the case folder.
    .remedy = Check that the case folder can still be reached, then add the file again.
intake-not-kept-disk-full = “{ $file }” could not be stored: the disk is full.
    .remedy = Free some space on the disk that holds the case folder, then add the file again.
intake-not-kept-read-only = “{ $file }” could not be stored: the case folder is read-only.
    .remedy = Allow writing to the case folder, or move the case to another one, then add the file again.
intake-not-shown = “{ $file }” cannot be shown. { $trouble }
    .remedy = { $remedy }

## Left out of a folder

intake-skipped-hidden = “{ $file }” is hidden and was left out.
intake-skipped-system = “{ $file }” belongs to the system and was left out.
intake-skipped-link = “{ $file }” is a link to another folder and was not followed.
intake-skipped-case = “{ $file }” is a case of Docket's own and was left out.
intake-skipped-no-files = The folder “{ $file }” has no files in it.
intake-skipped-unreadable = The folder “{ $file }” could not be read.
intake-skipped-too-many = “{ $file }” was not read to its end: at most { $limit } files are added from folders at once.
