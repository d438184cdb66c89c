<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttendancePanel</name>
    <message numerus="yes">
        <source>of %n member(s) here</source>
        <translation>
            <numerusform>of %n member here</numerusform>
            <numerusform>of %n members here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BellCard</name>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) earlier</source>
        <translation>
            <numerusform>%n minute earlier</numerusform>
            <numerusform>%n minutes earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringPack</name>
    <message numerus="yes">
        <source>%n activity(ies) in this file.</source>
        <translation>
            <numerusform>%n activity in this file.</numerusform>
            <numerusform>%n activities in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n activity(ies)</source>
        <translation>
            <numerusform>Take over %n activity</numerusform>
            <numerusform>Take over %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) came into the library.</source>
        <translation>
            <numerusform>%n activity came into the library.</numerusform>
            <numerusform>%n activities came into the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingPreview</name>
    <message numerus="yes">
        <source>%n commitment(s) to ask back</source>
        <translation>
            <numerusform>%n commitment to ask back</numerusform>
            <numerusform>%n commitments to ask back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupColumn</name>
    <message numerus="yes">
        <source>Search %n group(s)</source>
        <translation>
            <numerusform>Search %n group</numerusform>
            <numerusform>Search %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadCount</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trio(s)</source>
        <translation>
            <numerusform>%n trio</numerusform>
            <numerusform>%n trios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryFilters</name>
    <message numerus="yes">
        <source>needs of %n member(s)</source>
        <translation>
            <numerusform>needs of %n member</numerusform>
            <numerusform>needs of %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryMiddle</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPrint</name>
    <message numerus="yes">
        <source>%n activity(s)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message numerus="yes">
        <source>fits %n minute(s)</source>
        <translation>
            <numerusform>fits %n minute</numerusform>
            <numerusform>fits %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveNotices</name>
    <message numerus="yes">
        <source>Start closing in %n minute(s).</source>
        <translation>
            <numerusform>Start closing in %n minute.</numerusform>
            <numerusform>Start closing in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksCard</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingRecordPage</name>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>%n minute planned</numerusform>
            <numerusform>%n minutes planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberAdding</name>
    <message numerus="yes">
        <source>Add %n member(s)</source>
        <translation>
            <numerusform>Add %n member</numerusform>
            <numerusform>Add %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) found: {names}.</source>
        <translation>
            <numerusform>%n member found: {names}.</numerusform>
            <numerusform>%n members found: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberColumn</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersTab</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message numerus="yes">
        <source>Said at {time}, %n heard it</source>
        <translation>
            <numerusform>Said at {time}, %n heard it</numerusform>
            <numerusform>Said at {time}, %n heard it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverdueLine</name>
    <message numerus="yes">
        <source>It should have begun %n minute(s) ago.</source>
        <translation>
            <numerusform>It should have begun %n minute ago.</numerusform>
            <numerusform>It should have begun %n minutes ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnEditor</name>
    <message numerus="yes">
        <source>%n field(s) need another look.</source>
        <translation>
            <numerusform>%n field needs another look.</numerusform>
            <numerusform>%n fields need another look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n line(s) as in the other language, or none.</source>
        <translation>
            <numerusform>Write %n line as in the other language, or none.</numerusform>
            <numerusform>Write %n lines as in the other language, or none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEdit</name>
    <message numerus="yes">
        <source>The closing keeps its %n minute(s), so that nobody leaves in mid-sentence.</source>
        <translation>
            <numerusform>The closing keeps its %n minute, so that nobody leaves in mid-sentence.</numerusform>
            <numerusform>The closing keeps its %n minutes, so that nobody leaves in mid-sentence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A closing under %n minute(s) is too short to come to rest and to part well.</source>
        <translation>
            <numerusform>A closing under %n minute is too short to come to rest and to part well.</numerusform>
            <numerusform>A closing under %n minutes is too short to come to rest and to part well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A stage lasts at most %n minute(s).</source>
        <translation>
            <numerusform>A stage lasts at most %n minute.</numerusform>
            <numerusform>A stage lasts at most %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanHeader</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>Back to %n minute(s)</source>
        <translation>
            <numerusform>Back to %n minute</numerusform>
            <numerusform>Back to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more: bell {before} → {now}</source>
        <translation>
            <numerusform>%n minute more: bell {before} → {now}</numerusform>
            <numerusform>%n minutes more: bell {before} → {now}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less: bell {before} → {now}</source>
        <translation>
            <numerusform>%n minute less: bell {before} → {now}</numerusform>
            <numerusform>%n minutes less: bell {before} → {now}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeSetup</name>
    <message numerus="yes">
        <source>It takes about %n minute(s).</source>
        <translation>
            <numerusform>It takes about %n minute.</numerusform>
            <numerusform>It takes about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeFill</name>
    <message numerus="yes">
        <source>Save %n meeting(s)</source>
        <translation>
            <numerusform>Save %n meeting</numerusform>
            <numerusform>Save %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left out</source>
        <translation>
            <numerusform>%n day left out</numerusform>
            <numerusform>%n days left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeTab</name>
    <message numerus="yes">
        <source>Show %n called off</source>
        <translation>
            <numerusform>Show %n called off</numerusform>
            <numerusform>Show %n called off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtocolCard</name>
    <message numerus="yes">
        <source>Looked at in the room: %n point(s)</source>
        <translation>
            <numerusform>Looked at in the room: %n point</numerusform>
            <numerusform>Looked at in the room: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharePack</name>
    <message numerus="yes">
        <source>%n activity(ies) are in the file {file} now.</source>
        <translation>
            <numerusform>%n activity is in the file {file} now.</numerusform>
            <numerusform>%n activities are in the file {file} now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message numerus="yes">
        <source>A line holds at most %n character(s); the rest was left out.</source>
        <translation>
            <numerusform>A line holds at most %n character; the rest was left out.</numerusform>
            <numerusform>A line holds at most %n characters; the rest was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message numerus="yes">
        <source>Template for %n minute(s)</source>
        <translation>
            <numerusform>Template for %n minute</numerusform>
            <numerusform>Template for %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
