// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "explain/showable.h"
#include "judgement.h"
#include "kept_session.h"
#include "line_choice.h"
#include "log_intake.h"
#include "log_options.h"
#include "telemetry/log/masked.h"
#include "telemetry/log/session.h"
#include "verbs.h"

#include <cmath>

namespace attest::app {

using namespace telemetry;

namespace {

constexpr Option kOptions[] = {
    {"filter", Takes::Text, "FILTER",
        QT_TRANSLATE_NOOP("assay", "of which lines: time >= 2026-07-28 and source = server.log")},
    kSince,
    kUntil,
    {"failed", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "only logins that failed, are stuck or were slow")},
    {"stuck-after", Takes::Seconds, "S",
        QT_TRANSLATE_NOOP("assay", "how long nothing may follow; 30 unless told")},
    {"slow-after", Takes::Seconds, "S",
        QT_TRANSLATE_NOOP("assay", "how long a login may take; 5 unless told")},
    {"events", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "kinds of lines of your own, as JSON")},
    {"case", Takes::Path, "FILE",
        QT_TRANSLATE_NOOP("assay", "write one login as a case that evidence can be put into")},
    {"id", Takes::Text, "ID",
        QT_TRANSLATE_NOOP("assay", "of which login: the id, or what it begins with")},
    {"policy", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the cluster's policy, for the case")},
    {"force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace the file that --case names")},
    kAllowExec,
};

constexpr Nanos kSecond = 1'000'000'000;

struct OutcomeWord {
    const char* word;
    const char* mark;
    Ink ink;
};

OutcomeWord wordOf(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::Succeeded:
        return {QT_TRANSLATE_NOOP("assay", "succeeded"), "\xE2\x9C\x93 ", Ink::Good};
    case SessionOutcome::Failed:
        return {QT_TRANSLATE_NOOP("assay", "failed"), "\xE2\x9C\x97 ", Ink::Bad};
    case SessionOutcome::Stuck:
        return {QT_TRANSLATE_NOOP("assay", "stuck"), "? ", Ink::Doubtful};
    case SessionOutcome::Open:
        break;
    }
    return {QT_TRANSLATE_NOOP("assay", "open"), "  ", Ink::Faint};
}

std::string secondsOf(Nanos took)
{
    if (took == kNoTime) {
        return "-";
    }
    const auto millis = static_cast<std::uint64_t>(took / 1'000'000);
    std::string fraction = std::to_string(millis % 1000);
    fraction.insert(0, 3 - fraction.size(), '0');
    return std::to_string(millis / 1000) + "." + fraction + " s";
}

bool isOdd(const AttestationSession& session)
{
    return session.slow || session.outcome == SessionOutcome::Failed
        || session.outcome == SessionOutcome::Stuck;
}

bool isWanted(const Invocation& invocation, const AttestationSession& session)
{
    return isOdd(session) || !invocation.arguments.has("failed");
}

std::string methodsOf(const AttestationSession& session)
{
    std::string all;
    for (const auto& method : session.methods) {
        all += (all.empty() ? "" : "+") + explain::showable(method);
    }
    return all.empty() ? "-" : all;
}

std::string rowOf(const AttestationSession& session, const Terminal& terminal)
{
    const auto outcome = wordOf(session.outcome);
    std::string row = padded(shownTime(session.started), 26)
        + inked(terminal, outcome.ink, outcome.mark + padded(said(outcome.word), 11))
        + padded(secondsOf(session.took()), 11) + padded(methodsOf(session), 24)
        + explain::showable(session.machine.empty() ? session.id : session.machine) + "\n";
    if (!session.issue.empty()) {
        const auto* entry = explain::find(session.issue);
        row += "  " + inked(terminal, Ink::Strong, entry ? explain::translated(entry->title) : "")
            + inked(terminal, Ink::Faint, "  " + explain::showable(session.issue)) + "\n";
    }
    if (!session.error.empty()) {
        row += "  " + explain::showable(telemetry::masked(session.error)) + "\n";
    }
    return row;
}

void writeLines(JsonWriter& json, const AttestationSession& session, const EventCatalogue& events,
    const std::vector<std::string>& names)
{
    json.key("lineCount").number(static_cast<std::int64_t>(session.lineCount));
    json.key("lines").beginArray();
    for (const auto& line : session.lines) {
        json.beginObject().member("source", names[line.source]);
        json.key("line").number(static_cast<std::int64_t>(line.row));
        json.member("time", shownTime(line.time, 9)).member("event", events.idOf(line.event));
        json.endObject();
    }
    json.endArray();
}

void writeSession(JsonWriter& json, const AttestationSession& session, const EventCatalogue& events,
    const std::vector<std::string>& names)
{
    const auto text = [](const std::string& value) { return telemetry::masked(value); };
    json.beginObject().member("id", text(session.id));
    json.member("outcome", outcomeName(session.outcome));
    json.member("started", shownTime(session.started, 9))
        .member("ended", shownTime(session.ended, 9));
    json.key("milliseconds");
    session.took() == kNoTime ? json.null() : json.number(session.took() / 1'000'000);
    json.key("slow").boolean(session.slow);
    json.member("machine", text(session.machine)).member("cluster", text(session.cluster));
    json.member("spiffeId", text(session.spiffeId)).key("methods").beginArray();
    for (const auto& method : session.methods) {
        json.string(text(method));
    }
    json.endArray().key("issue");
    session.issue.empty() ? json.null() : json.string(session.issue);
    json.member("error", text(session.error)).member("step", events.idOf(session.step));
    json.key("onServer").boolean(session.onServer).key("onAgent").boolean(session.onAgent);
    json.key("attributesLeftOut").boolean(session.attributesLeftOut);
    json.key("attributes").beginArray();
    for (const auto& attribute : session.attributes) {
        for (const auto& line : policy::attributeLines(attribute)) {
            json.string(text(line));
        }
    }
    json.endArray();
    writeLines(json, session, events, names);
    json.endObject();
}

struct Told {
    std::string rows, json;
    std::size_t succeeded = 0, failed = 0, stuck = 0, slow = 0, all = 0;
};

Told tell(const SessionBuilder& builder, const Invocation& invocation,
    const std::vector<std::string>& names)
{
    Told told;
    JsonWriter json;
    json.beginArray();
    for (const auto& session : builder.sessions()) {
        ++told.all;
        told.succeeded += session.outcome == SessionOutcome::Succeeded ? 1 : 0;
        told.failed += session.outcome == SessionOutcome::Failed ? 1 : 0;
        told.stuck += session.outcome == SessionOutcome::Stuck ? 1 : 0;
        told.slow += session.slow ? 1 : 0;
        if (!isWanted(invocation, session)) {
            continue;
        }
        if (invocation.json()) {
            writeSession(json, session, builder.events(), names);
        } else {
            told.rows += rowOf(session, invocation.streams.terminal);
        }
    }
    told.json = json.endArray().take();
    return told;
}

int answerWith(
    Invocation& invocation, const SessionBuilder& builder, const std::vector<std::string>& names)
{
    const auto told = tell(builder, invocation, names);
    if (!invocation.json()) {
        invocation.out(told.rows + (told.rows.empty() ? "" : "\n")
            + said(
                QT_TRANSLATE_NOOP("assay",
                    "logins: {all}, of which {succeeded} succeeded, {failed} failed, {stuck} stuck, "
                    "{slow} slow"),
                {{"all", told.all}, {"succeeded", told.succeeded}, {"failed", told.failed},
                    {"stuck", told.stuck}, {"slow", told.slow}})
            + "\n");
        return kAccept;
    }
    Judgement judgement;
    judgement.result = report::accepted({"log"});
    auto& members = judgement.result.members;
    const std::pair<const char*, std::uint64_t> counts[]
        = {{"count", told.all}, {"succeeded", told.succeeded}, {"failed", told.failed},
            {"stuck", told.stuck}, {"slow", told.slow}, {"dropped", builder.dropped()}};
    for (const auto& [name, count] : counts) {
        members.push_back({name, std::to_string(count)});
    }
    members.push_back({"sessions", told.json});
    return answer(invocation, judgement);
}

int runSessions(Invocation& invocation)
{
    auto read = logRequest(invocation);
    if (const auto* error = std::get_if<UsageError>(&read)) {
        return refuse(invocation, *error);
    }
    if (const auto error = unfitToKeep(invocation)) {
        return refuse(invocation, *error);
    }
    auto& request = std::get<LogRequest>(read);
    SessionSettings settings;
    const auto seconds = [&](std::string_view option, Nanos otherwise) {
        constexpr std::int64_t kMost = 1'000'000'000;
        const auto given = invocation.arguments.number(option);
        return given ? std::min(*given, kMost) * kSecond : otherwise;
    };
    settings.stuckAfter = seconds("stuck-after", settings.stuckAfter);
    settings.slowAfter = seconds("slow-after", settings.slowAfter);
    SessionBuilder builder(request.events, settings);
    LineChoice choice(request);
    std::vector<std::string> names;
    for (const auto& source : request.sources) {
        names.push_back(source->name());
    }
    const auto take = [&](const LogItem& item) {
        if (choice.takes(item)) {
            builder.add(item.record, item.line, item.source, item.sourceName);
        }
        return Go::On;
    };
    const auto failures
        = takeIn(std::move(request.sources), {}, request.events, take, warnings(invocation));
    for (const auto& doubt : choice.doubts()) {
        warn(invocation, doubt);
    }
    if (!failures.empty() && builder.sessions().empty()) {
        return refuseFor(invocation, failures.front());
    }
    builder.settle();
    const int exit = invocation.arguments.has("case") ? keepSession(invocation, builder,
                         [&](const AttestationSession& each) { return isWanted(invocation, each); })
                                                      : answerWith(invocation, builder, names);
    return failures.empty() ? exit : kUsage;
}

} // namespace

const Verb kSessions{"sessions", Family::Live,
    QT_TRANSLATE_NOOP(
        "assay", "the logins that logs of servers and agents tell of, each with its cause"),
    kLogSources, kOptions, runSessions,
    QT_TRANSLATE_NOOP("assay",
        "Lines of both sides are joined by their trace, by a session's id, or by place and time. "
        "A SOURCE is as for assay logs. The catalogue has what stands behind a failure: assay "
        "explain ID.")};

} // namespace attest::app
