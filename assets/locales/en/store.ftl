# The case folder: why it could not be read or changed, and what was found on opening it.
store-file = { $file }

store-read-only-open-elsewhere = This case is open in another window, so here it can only be looked at.
    .remedy = Close the other window, then open the case again.
store-read-only-newer-schema = A newer version of Docket wrote this case (format { $schema }), so here it can only be looked at.
    .remedy = Update Docket, then open the case again.
store-read-only-folder = This folder does not allow changes, so the case can only be looked at.
    .remedy = Copy the whole folder to a place where you may write, for example your Documents folder, and open the copy.

store-notice-edits-replayed = { $count ->
        [one] The last change had not been fully saved. It has been restored; nothing was lost.
       *[other] The last { $count } changes had not been fully saved. They have been restored; nothing was lost.
    }
store-notice-rebuilt-from-history = The file of this case was missing or damaged. The case has been rebuilt from its history; please look it over.
store-notice-cut-off-edit = Docket was closed in the middle of a change. That one change was not saved; everything before it is there.
store-notice-edits-unreachable = { $count ->
        [one] Part of the change log is damaged, so one later change could not be restored. Please look the case over.
       *[other] Part of the change log is damaged, so { $count } later changes could not be restored. Please look the case over.
    }
store-notice-conflict-copies = A cloud folder has made conflicting copies of this case: { $files }. Two computers changed it at the same time. Compare the copies, keep what is right, then move them out of the folder.

store-error-not-a-case = { $file } is not a case folder.
    .remedy = Choose the folder that contains case.json, or make a new case.
store-error-already-a-case = There is a case in { $file } already.
    .remedy = Open that case, or choose another folder for the new one.
store-error-folder-not-empty = { $file } already contains other files.
    .remedy = Choose an empty folder, or one that does not exist yet.
store-error-read-only = { $file } cannot be changed. { $reason }
store-error-disk-full = There is no space left on the disk for { $file }.
    .remedy = Free some space and try again. Everything saved so far is safe.
store-error-permission-denied = There is no permission to read or write { $file }.
    .remedy = Check the permissions of the folder, or copy the whole case to a place where you may write.
store-error-in-use = Another program is using { $file }.
    .remedy = Close programs that may have it open (a virus scanner, a cloud sync program, an editor) and try again.
store-error-gone = { $file } is no longer there.
    .remedy = Check whether the folder was moved, renamed or deleted, or whether its drive was unplugged; then open the case again.
store-error-io = { $file } could not be read or written: { $detail }
    .remedy = Check that the drive is connected and sound, then try again.
store-error-changed-outside = Another program changed { $file } while the case was open.
    .remedy = Close the case and open it again. If a cloud folder keeps it, wait until it has finished syncing.
store-error-damaged = { $file } is damaged, and the history of the case does not help: { $detail }
    .remedy = Bring the folder back from a backup. The original files are still in its “blobs” folder.
store-error-newer-schema = A newer version of Docket wrote { $file } (format { $schema }).
    .remedy = Update Docket, then open the case again.
store-error-no-such-evidence = The case has no evidence with the internal number { $evidence }.
    .remedy = It may have been removed; look at the list again.
store-error-evidence-taken = Evidence with the internal number { $evidence } is in the case already.
    .remedy = Open the case again and repeat the step.
store-error-no-such-position = There is no position { $position } in the list of evidence.
    .remedy = Choose a position within the list.
store-error-no-such-submission = The case has no submission with the internal number { $submission }.
    .remedy = Choose one of the tickets that were recorded as sent.
store-error-file-taken = { $file } is there already.
    .remedy = Choose another name; Docket replaces no file.
store-error-not-a-case-file = { $file } is not a case from Docket.
    .remedy = Choose a file whose name ends in .docket, made with “Export as one file”.
store-error-case-file-cut-short = { $file } is not complete. It was probably cut off while it was copied or downloaded; nothing was imported.
    .remedy = Copy or download it again, then import it once more.
store-error-case-file-altered = { $file } is damaged or was changed: “{ $name }” is not what was exported. Nothing was imported.
    .remedy = Ask for the file again, or export the case once more where it came from.
store-error-case-file-hostile = { $file } was not made by Docket: it contains “{ $name }”, which no case has. Nothing was imported.
    .remedy = Do not open it in another program either. Ask whoever sent it where it comes from.
store-error-case-file-too-large = { $file } would unpack to far more than any case has. Nothing was imported.
    .remedy = Do not open it in another program either. Ask whoever sent it where it comes from.
store-error-cancelled = Cancelled; nothing was changed.
    .remedy = Start again whenever you like.
