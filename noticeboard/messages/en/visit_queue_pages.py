"""English sentences on the pages of the queue, and of its server to staff."""

VISIT_QUEUE_PAGES = {
    "queue_pin_bad": "The PIN of the counters has 6 to 32 digits.",
    "queue_pin_wrong": "The PIN is wrong. Check the digits, then try again.",
    "queue_pin_locked": "Too many wrong PINs. Wait five minutes, then try again.",
    "queue_clock_back": (
        "The computer's clock went back: it was {time} already. Check the clock; the queue goes on."
    ),
    "queue_clock_behind": (
        "The call of {number} is marked {time}, more than a minute ago: the board shows it "
        "without sound. Call it yourself, and set the queue machine's clock like this computer's."
    ),
    "queue_disk_unusable": "A file of the queue cannot be written: {reason}. Check the disk.",
    "queue_alarm_neither": (
        "{number} to counter {counter}: the board did not show it and it was not heard. Call "
        "it yourself."
    ),
    "queue_alarm_not_seen": (
        "{number} to counter {counter}: it was heard, but the board did not show it. Check "
        "the board."
    ),
    "queue_alarm_not_heard": (
        "{number} to counter {counter}: the board showed it, but it was not heard. Check the "
        "board's sound."
    ),
    "queue_alarm_sound_blocked": 'The board is mute: press "Turn sound on" on the board.',
    "queue_alarm_feed": (
        "The queue machine's file is not there: {path}. The board shows no numbers."
    ),
    "queue_alarm_paper_out": (
        "The ticket printer is out of paper: put some in. Numbers are still given, on the screen."
    ),
    "queue_alarm_paper_low": "The ticket printer will soon be out of paper. Have a roll ready.",
    "queue_alarm_printer_open": (
        "The cover of the ticket printer is open. Numbers are still given, on the screen."
    ),
    "queue_alarm_printer_fault": (
        "The ticket printer reports a fault: look for jammed paper. Numbers are still given, on "
        "the screen."
    ),
    "queue_alarm_printer_gone": (
        "The ticket printer {printer} cannot be used: {reason}. Check its cable and its power. "
        "Numbers are still given, on the screen."
    ),
    "queue_page_no_paper": (
        "No paper ticket came out. Remember this number, take a photo of it, or ask staff."
    ),
    "queue_page_unknown": "The queue cannot be read yet. Numbers that were given stay valid.",
    "queue_page_title": "Queue",
    "queue_page_example": (
        "EXAMPLE: the services and counters here are made up; they are no office's."
    ),
    "queue_page_ticket_title": "Take a queue number",
    "queue_page_priority": "Priority",
    "queue_page_priority_rule": (
        "One of every {every} calls goes to a priority number, if one is waiting. Priority "
        "numbers are called like all others. Ask staff who may take one."
    ),
    "queue_page_your_number": "Your number",
    "queue_page_follow": (
        "Follow your turn on your phone: join the waiting room's Wi-Fi, then scan this code."
    ),
    "queue_page_done": "Done",
    "queue_page_before": "Waiting before you: {before}. Priority numbers may be called earlier.",
    "queue_page_wait": "Estimate: {least} to {most} minutes.",
    "queue_page_near": "Your turn is near. Please come close to the counters.",
    "queue_page_go_to": "Please go to counter {counter}.",
    "queue_page_missed": "Your number was called. See staff: they can call it again.",
    "queue_page_served": "Finished. Thank you.",
    "queue_page_ended": "Today's queue is closed. Ask staff about your number.",
    "queue_page_lost": (
        "The connection is lost: what you see may be old. Watch the board or ask staff."
    ),
    "queue_page_keep_open": (
        "Keep this page open and the screen on: a page that is closed cannot tell you anything."
    ),
    "queue_page_phone_sound": "Sound when my turn is near",
    "queue_page_ask_staff": "Please ask staff.",
    "queue_page_too_many": "Too many requests. Wait a minute.",
    "queue_page_no_ticket": "There is no queue number at this address today.",
    "queue_page_enter_title": "Queue staff sign in",
    "queue_page_pin": "Counter PIN",
    "queue_page_enter": "Sign in",
    "queue_page_language": "Language",
    "queue_page_alarms": "Alarms",
    "queue_page_no_alarms": "There are no alarms.",
    "queue_page_dismiss": "Dealt with",
    "queue_page_counters_title": "All counters",
    "queue_page_counter": "Counter {counter}",
    "queue_page_lines": "Waiting",
    "queue_page_open_board": "Board",
    "queue_page_open_tickets": "Take a number",
    "queue_page_end_of_day": "End of the day",
    "queue_page_end_close": (
        "Numbers that were not served end today. The next day opens by itself with its first "
        "number."
    ),
    "queue_page_end_carry": (
        "Numbers still waiting get a new number on the next day, which opens by itself."
    ),
    "queue_page_sure": "Yes, close today's queue",
    "queue_page_close_day": "Close the day",
    "queue_page_day_closed": "Today's queue is closed.",
    "queue_page_nobody_waits": "Nobody waits for this counter.",
    "queue_page_free": "This counter is free.",
    "queue_page_state_called": "called",
    "queue_page_state_at_counter": "being served",
    "queue_page_act_next": "Call next",
    "queue_page_act_call": "Call again",
    "queue_page_act_arrived": "Has arrived",
    "queue_page_act_served": "Done",
    "queue_page_act_no_show": "Did not come",
    "queue_page_act_transfer": "Transfer",
    "queue_page_transfer_to": "To service",
    "queue_page_keys": (
        "Keys: F2 call next, F4 call again, F7 has arrived, F8 done, F9 did not come."
    ),
    "queue_page_missed_numbers": "Missed numbers:",
    "queue_page_call_again": "Call {number} here",
    "queue_page_none_missed": "No number was missed.",
    "queue_page_board_title": "Board of calls",
    "queue_page_now": "Now calling",
    "queue_page_again": "Once more",
    "queue_page_to_counter": "Counter",
    "queue_page_last_calls": "Last calls",
    "queue_page_closed_board": "Today's queue is closed.",
    "queue_page_see_staff": "Please see staff.",
    "queue_page_sound_on": "Turn sound on",
    "queue_alarm_no_sounds": "The sounds of calls could not be prepared, so the board is mute: {reason}",
    "queue_say_number": "Number",
    "queue_say_go": "Please go to counter",
    "queue_say_counter": "counter",
    "queue_say_again": "Called again",
    "queue_pin_differs": "The two PINs differ. Start again.",
    "queue_pin_kept": "The PIN of the counters is kept.",
    "queue_no_pin": (
        "There is no PIN for the counters yet. Make one first: python3 build.py queue --set-pin"
    ),
    "queue_day_now_closed": "The queue of {day} is closed. Numbers of that day: {count}.",
    "queue_address_bad": (
        "{address} is no address of the lobby's network. Write this computer's IPv4 address "
        "there, such as 192.168.1.10; 0.0.0.0 is refused."
    ),
    "queue_printer_bad": (
        "{address} is no printer that can be used. Write tcp:// and the printer's IPv4 address "
        "in the office's network, such as tcp://192.168.1.50:9100; or a device, or lp:NAME."
    ),
    "queue_address_taken": "Port {port} of {address} cannot be used: {reason}",
    "queue_preparing_sounds": "Preparing the sounds of calls; the first time takes half a minute.",
    "queue_serving": (
        "The queue is running. Counters: {counters}  Board: {board}  Tickets: {tickets}  "
        "Stop: Ctrl+C"
    ),
    "queue_log_address": (
        "The log {address} is neither a file nor an address that begins with postgresql://."
    ),
    "queue_plan_bad": "'{key}' cannot be used: {how}",
    "queue_plan_services": "this must be a list of services, as in visit/queue/example-plan.yaml",
    "queue_plan_id": "small letters, digits and hyphens, and of no other service",
    "queue_plan_prefix": "one capital letter ('A' to 'Z'), and of no other service",
    "queue_plan_name": "texts 'id' and 'en', each at most {longest} letters",
    "queue_plan_counters": "a list of counters from 1 to {counter}, each once",
    "queue_plan_priority_every": "a number from 1 to {every}",
    "queue_plan_at_close": "choose 'close' or 'carry'",
    "queue_help_serve_port": "port of the server (usually {usual})",
    "queue_help_serve_address": (
        "this computer's IPv4 address on the lobby's network; without it, this computer only"
    ),
    "queue_help_serve_plan": (
        "file of the plan: services and counters; without it, a made-up example"
    ),
    "queue_help_serve_state": "folder of the log and the PIN (usually {usual})",
    "queue_help_serve_log": "another file for the log, or an address postgresql://",
    "queue_help_serve_feed": "file of another queue machine, one event a line",
    "queue_help_serve_printer": (
        "ESC/POS printer of tickets: a device such as /dev/usb/lp0; tcp://192.168.1.50:9100 for "
        "a printer with its own address in the office's network; or lp:NAME for a printer of the "
        "system"
    ),
    "queue_help_set_pin": "ask for the PIN of the counters, keep it, and stop",
    "queue_help_close_day": "close the day, and stop",
    "queue_page_missed_short": "Missed",
    "queue_board_unknown": "data/signage.yaml has no screen {screen}. There are: {known}",
    "queue_board_unread": (
        "The board's size cannot be read, because the office's facts have mistakes. See: "
        "python3 build.py check"
    ),
    "queue_help_serve_screen": (
        "the screen or profile of data/signage.yaml that the board is shown on: its letters "
        "follow from it"
    ),
    "queue_outside_title": "Follow the queue from outside",
    "queue_outside_follow": "Follow",
    "queue_outside_bad_number": ("Write the letter and the digits of your number, such as B012."),
    "queue_outside_silent": (
        "There is no news of the queue, so no number is shown. Please ask staff."
    ),
    "queue_outside_later": "Not your turn yet. Priority numbers may be called earlier.",
    "queue_outside_strange": "No line has this letter. Check your number.",
    "queue_outside_no_push": "It can send no message to a phone that is locked.",
    "queue_outside_no_script": "This page needs a browser with JavaScript. Please ask staff.",
    "queue_outside_waiting": "Waiting: {waiting}",
    "queue_outside_last": "Last called: {number}",
    "queue_outside_range": "Estimate for a number taken now: {least} to {most} minutes.",
    "queue_alarm_publish": (
        "The queue for phones outside cannot be written; they show no number: {reason}"
    ),
    "queue_publish_taken": (
        "{path} holds other files, which would be written over. Name an empty folder for --publish."
    ),
    "queue_publish_failed": "The folder {path} cannot be written: {reason}",
    "queue_help_serve_publish": (
        "folder for phones outside: a page and a file that is renewed every five seconds, for a host with https"
    ),
}
