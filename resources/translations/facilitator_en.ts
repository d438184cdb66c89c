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
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n match(es), the best on top</source>
        <translation>
            <numerusform>%n match, the best on top</numerusform>
            <numerusform>%n matches, the best on top</numerusform>
        </translation>
    </message>
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
