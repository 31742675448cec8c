<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Explorer</name>
    <message numerus="yes">
        <source>system and %n more</source>
        <translation>
            <numerusform>system and %n more</numerusform>
            <numerusform>system and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n assigned</numerusform>
            <numerusform>%n assigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that did not come with the evidence</source>
        <translation>
            <numerusform>%Ln that did not come with the evidence</numerusform>
            <numerusform>%Ln that did not come with the evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON object, %Ln members</source>
        <translation>
            <numerusform>JSON object, %Ln member</numerusform>
            <numerusform>JSON object, %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>object, %Ln members</source>
        <translation>
            <numerusform>object, %Ln member</numerusform>
            <numerusform>object, %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list, %Ln elements</source>
        <translation>
            <numerusform>list, %Ln element</numerusform>
            <numerusform>list, %Ln elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerState</name>
    <message numerus="yes">
        <source>%1 · %n lines</source>
        <translation>
            <numerusform>%1 · %n line</numerusform>
            <numerusform>%1 · %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failing, %n times</source>
        <translation>
            <numerusform>failing, %n time</numerusform>
            <numerusform>failing, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series too many, left out</source>
        <translation>
            <numerusform>%n series too many, left out</numerusform>
            <numerusform>%n series too many, left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of times not asked for, left out</source>
        <translation>
            <numerusform>%n value of a time not asked for, left out</numerusform>
            <numerusform>%n values of times not asked for, left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchedSummary</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reconnecting</source>
        <translation>
            <numerusform>%n reconnecting</numerusform>
            <numerusform>%n reconnecting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation>
            <numerusform>%n not connected</numerusform>
            <numerusform>%n not connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::ActivityButton</name>
    <message numerus="yes">
        <source>%n at work</source>
        <translation>
            <numerusform>%n at work</numerusform>
            <numerusform>%n at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::Arrivals</name>
    <message numerus="yes">
        <source>%n file(s) were left out</source>
        <translation>
            <numerusform>%n file was left out</numerusform>
            <numerusform>%n files were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::Closing</name>
    <message numerus="yes">
        <source>%n case(s) have changes that are not saved</source>
        <translation>
            <numerusform>%n case has changes that are not saved</numerusform>
            <numerusform>%n cases have changes that are not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::EventFilesBox</name>
    <message numerus="yes">
        <source>Used: %n kind(s) of lines</source>
        <translation>
            <numerusform>Used: %n kind of lines</numerusform>
            <numerusform>Used: %n kinds of lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::EvidencePane</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::ExplorerPage</name>
    <message numerus="yes">
        <source>Asking Azure… %n so far</source>
        <translation>
            <numerusform>Asking Azure… %n so far</numerusform>
            <numerusform>Asking Azure… %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n listed</numerusform>
            <numerusform>%n listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::FetchPage</name>
    <message numerus="yes">
        <source>Watching: every %n minute(s)</source>
        <translation>
            <numerusform>Watching: every %n minute</numerusform>
            <numerusform>Watching: every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watched from here on: issued by %1, a path of %n certificate(s), valid until %2</source>
        <translation>
            <numerusform>Watched from here on: issued by %1, a path of %n certificate, valid until %2</numerusform>
            <numerusform>Watched from here on: issued by %1, a path of %n certificates, valid until %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::HistogramStrip</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln lines in all</source>
        <translation>
            <numerusform>of %Ln line in all</numerusform>
            <numerusform>of %Ln lines in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::LineFacts</name>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more bytes</source>
        <translation>
            <numerusform>%Ln more byte</numerusform>
            <numerusform>%Ln more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::LogChoice</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::LogPane</name>
    <message numerus="yes">
        <source>%Ln lines copied</source>
        <translation>
            <numerusform>%Ln line copied</numerusform>
            <numerusform>%Ln lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln lines copied; export them to have all</source>
        <translation>
            <numerusform>The first %Ln line copied; export them to have all</numerusform>
            <numerusform>The first %Ln lines copied; export them to have all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines written to %1</source>
        <translation>
            <numerusform>%Ln line written to %1</numerusform>
            <numerusform>%Ln lines written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::LogTable</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are missing here: %1</source>
        <translation>
            <numerusform>%Ln line is missing here: %1</numerusform>
            <numerusform>%Ln lines are missing here: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n case(s) had unsaved changes when the program ended</source>
        <translation>
            <numerusform>%n case had unsaved changes when the program ended</numerusform>
            <numerusform>%n cases had unsaved changes when the program ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the unsaved changes of %n case(s)?</source>
        <translation>
            <numerusform>Discard the unsaved changes of %n case?</numerusform>
            <numerusform>Discard the unsaved changes of %n cases?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::MetricsPane</name>
    <message numerus="yes">
        <source>%n more not shown</source>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::PanelForm</name>
    <message numerus="yes">
        <source>%n series, without labels.</source>
        <translation>
            <numerusform>%n series, without labels.</numerusform>
            <numerusform>%n series, without labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series, told apart by %1.</source>
        <translation>
            <numerusform>%n series, told apart by %1.</numerusform>
            <numerusform>%n series, told apart by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::PolicyPane</name>
    <message numerus="yes">
        <source>%1, %n lines</source>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::QuietNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::RequestList</name>
    <message numerus="yes">
        <source>REQUESTS · %n sent</source>
        <translation>
            <numerusform>REQUESTS · %n sent</numerusform>
            <numerusform>REQUESTS · %n sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::ResolveOnline</name>
    <message numerus="yes">
        <source>%n answer(s) were recorded in the case</source>
        <translation>
            <numerusform>%n answer was recorded in the case</numerusform>
            <numerusform>%n answers were recorded in the case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::ServerSection</name>
    <message numerus="yes">
        <source>%n gap(s): each stands in the log as a line</source>
        <translation>
            <numerusform>%n gap: it stands in the log as a line</numerusform>
            <numerusform>%n gaps: each stands in the log as a line</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came</source>
        <translation>
            <numerusform>%Ln line came</numerusform>
            <numerusform>%Ln lines came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::SessionWords</name>
    <message numerus="yes">
        <source>%n session(s) are stuck at the same step since %1.</source>
        <translation>
            <numerusform>%n session is stuck at this step since %1.</numerusform>
            <numerusform>%n sessions are stuck at the same step since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) fail at the same step since %1.</source>
        <translation>
            <numerusform>%n session fails at this step since %1.</numerusform>
            <numerusform>%n sessions fail at the same step since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n point(s) smaller</source>
        <translation>
            <numerusform>%n point smaller</numerusform>
            <numerusform>%n points smaller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) larger</source>
        <translation>
            <numerusform>%n point larger</numerusform>
            <numerusform>%n points larger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) of a kubeconfig may be run for credentials without asking.</source>
        <translation>
            <numerusform>%n program of a kubeconfig may be run for credentials without asking.</numerusform>
            <numerusform>%n programs of a kubeconfig may be run for credentials without asking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attest::ui::Words</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
