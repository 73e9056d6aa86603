# What holds for all cases.

window-settings = Settings
window-settings-back = Back to the case
window-settings-languages = Languages
window-settings-ticket = Language of new tickets
    .line = Can be changed in each case. Most recipients read English; the Chinese original can stand below it.
window-settings-ticket-both = English with the Chinese below
window-settings-ticket-en = English only
window-settings-ticket-zh = Chinese only
window-settings-pages = Pages and time
window-settings-paper = Paper of the packet
window-settings-paper-a4 = A4
window-settings-paper-letter = US Letter
window-settings-zone = Time zone
    .line = Deadlines and times are reckoned in it. Leave it empty to follow this computer ({ $zone }).
window-settings-zone-unknown = No time zone has this name. Choose one from the list, such as Asia/Shanghai or America/New_York.
window-settings-details = My details
    .line = The same in all your cases. A new case offers to fill them in; nothing is sent anywhere.
window-settings-detail-none = Not set
window-settings-file = Settings are kept in { $file }.
window-settings-passed-over = Some lines of the settings file are not understood and are passed over: { $keys }. Choose a value here to set them right.

window-details-offer = { $count ->
    [one] Your details have an answer for this form.
   *[other] Your details have { $count } answers for this form.
}
window-details-use = Use my details
window-details-used = Filled in from your details.
window-details-new = Keep these answers for your next cases?
window-details-keep = Keep as my details
window-details-kept = Kept among your details.
window-details-comma = {","}{" "}
