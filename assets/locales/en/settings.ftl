# What holds for all cases, read from its file.

settings-unreadable = The file of settings cannot be read (line { $line }: { $detail }), so Docket’s own settings hold for now.
    .remedy = Mend the file with a text editor. When you change a setting here, the broken file is kept beside the new one.
