// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics_view.h"

#include "base/json_writer.h"
#include "base/redact.h"
#include "explain/showable.h"
#include "report/contract.h"
#include "said.h"
#include "telemetry/metrics/number.h"

#include <cmath>

namespace attest::app {

namespace {

using namespace telemetry;

constexpr std::size_t kLongest = 200;

std::string shown(std::string_view text)
{
    return explain::showable(redactSecrets(std::string(text.substr(0, kLongest))));
}

// Three digits that matter; whole numbers whole.
std::string rounded(double value)
{
    char text[32];
    if (std::trunc(value) == value && std::fabs(value) < 1e15) {
        return std::string(numberText(value, text));
    }
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 3);
    return {text, end.ptr};
}

std::string numberOf(double value)
{
    char text[32];
    return std::isfinite(value) ? std::string(numberText(value, text)) : "null";
}

std::string timeText(std::int64_t nanos)
{
    return formatRfc3339({nanos / 1'000'000'000, 0});
}

std::string labelsText(const Labels& labels)
{
    std::string out;
    for (const auto& label : labels) {
        out += (out.empty() ? "" : " ") + shown(label.value.empty() ? "-" : label.value);
    }
    return out;
}

// Seconds of a moment against now.
std::string agoText(double moment, std::int64_t now)
{
    const double seconds = std::round(static_cast<double>(now) / 1e9 - moment);
    if (!(std::fabs(seconds) < 1e12)) {
        return "?";
    }
    const auto whole = static_cast<std::size_t>(std::fabs(seconds));
    return seconds >= 0 ? said(QT_TRANSLATE_NOOP("assay", "{seconds} s ago"), {{"seconds", whole}})
                        : said(QT_TRANSLATE_NOOP("assay", "in {seconds} s"), {{"seconds", whole}});
}

// The built-in panels have words; those of the user's own table are names.
std::string panelWord(std::string_view panel)
{
    constexpr const char* kPanels[]
        = {QT_TRANSLATE_NOOP("assay", "proofs"), QT_TRANSLATE_NOOP("assay", "minting"),
            QT_TRANSLATE_NOOP("assay", "expiry"), QT_TRANSLATE_NOOP("assay", "servers"),
            QT_TRANSLATE_NOOP("assay", "grpc"), QT_TRANSLATE_NOOP("assay", "process")};
    for (const char* each : kPanels) {
        if (panel == each) {
            return said(each);
        }
    }
    return shown(panel);
}

std::string measures(const OverviewRow& row, std::int64_t now, const Terminal& terminal)
{
    if (row.metric->reading == Reading::Facts) {
        return {};
    }
    std::string out
        = row.metric->reading == Reading::Moment ? agoText(row.value, now) : rounded(row.value);
    if (row.rate) {
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "{rate} a second"), {{"rate", rounded(*row.rate)}});
    }
    if (row.failedRatio) {
        const auto failed = said(QT_TRANSLATE_NOOP("assay", "{percent} % failed"),
            {{"percent", rounded(*row.failedRatio * 100)}});
        out += "  " + inked(terminal, *row.failedRatio > 0 ? Ink::Bad : Ink::Faint, failed);
    }
    if (row.unknown > 0) {
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "{count} with an unknown outcome"),
                {{"count", rounded(row.unknown)}});
    }
    if (row.median && row.p99) {
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "half within {median} s, 99 % within {p99} s"),
                {{"median", rounded(*row.median)}, {"p99", rounded(*row.p99)}});
    }
    return out;
}

std::string serverText(const MetricsServer& server, const Terminal& terminal)
{
    std::string out = inked(terminal, Ink::Heading, shown(server.place)) + "\n";
    if (server.problem) {
        return out + "  " + inked(terminal, Ink::Bad, messageOf(*server.problem).shown) + "\n";
    }
    out += "  "
        + said(QT_TRANSLATE_NOOP("assay", "{series} series"), {{"series", server.report.series}});
    const std::pair<const char*, std::size_t> remarks[]
        = {{QT_TRANSLATE_NOOP("assay", "{count} lines could not be read"), server.faults},
            {QT_TRANSLATE_NOOP("assay", "{count} samples twice"), server.report.duplicates},
            {QT_TRANSLATE_NOOP("assay", "{count} are no number"), server.report.notNumbers},
            {QT_TRANSLATE_NOOP("assay", "{count} counters began anew"), server.report.resets},
            {QT_TRANSLATE_NOOP("assay", "{count} are gone"), server.report.gone},
            {QT_TRANSLATE_NOOP("assay", "{count} too many, left out"), server.report.dropped}};
    for (const auto& [words, count] : remarks) {
        if (count > 0) {
            out += ", " + said(words, {{"count", count}});
        }
    }
    if (server.report.restarted) {
        out += ", " + said(QT_TRANSLATE_NOOP("assay", "it was restarted"));
    }
    return out + "\n";
}

std::string stateWord(Alert::State state)
{
    constexpr const char* kWords[]
        = {QT_TRANSLATE_NOOP("assay", "inactive"), QT_TRANSLATE_NOOP("assay", "pending"),
            QT_TRANSLATE_NOOP("assay", "firing"), QT_TRANSLATE_NOOP("assay", "resolved")};
    return said(kWords[static_cast<std::size_t>(state)]);
}

std::string alertsText(const watch::AlertWatch& watch, const Terminal& terminal)
{
    const auto now = watch.now();
    const auto& alerts = now->alerts;
    std::string out
        = "\n" + inked(terminal, Ink::Heading, said(QT_TRANSLATE_NOOP("assay", "Alerts"))) + "\n";
    for (const auto& alert : alerts) {
        const auto& rule = *alert.rule;
        const bool firing = alert.state == Alert::State::Firing;
        out += "  "
            + inked(terminal, firing ? Ink::Bad : Ink::Doubtful, padded(stateWord(alert.state), 10))
            + padded(shown(rule.name), 34) + padded(rule.severity, 10) + labelsText(alert.labels);
        if (alert.value) {
            out += "  " + rounded(*alert.value);
        }
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "since {time}"), {{"time", timeText(alert.since)}});
        if (alert.noData && firing) {
            out += "  " + said(QT_TRANSLATE_NOOP("assay", "nothing to judge it by now"));
        }
        out += "\n";
    }
    return alerts.empty() ? out + "  "
            + said(QT_TRANSLATE_NOOP("assay", "none of {count} rules"),
                {{"count", watch.rules().size()}})
            + "\n"
                          : out;
}

void writeLabels(JsonWriter& json, const Labels& labels)
{
    json.key("labels").beginObject();
    for (const auto& label : labels) {
        json.member(label.name, label.value);
    }
    json.endObject();
}

void writeServer(JsonWriter& json, const MetricsServer& server)
{
    json.beginObject()
        .member("instance", server.place)
        .member("state", server.problem ? "failed" : "scraped")
        .key("code");
    if (server.problem) {
        json.string(server.problem->id.value).member("message", messageOf(*server.problem).english);
    } else {
        json.null().member("message", "");
    }
    const std::pair<const char*, std::size_t> counts[]
        = {{"series", server.report.series}, {"fresh", server.report.fresh},
            {"gone", server.report.gone}, {"resets", server.report.resets},
            {"duplicates", server.report.duplicates}, {"notNumbers", server.report.notNumbers},
            {"dropped", server.report.dropped}, {"badLines", server.faults}};
    for (const auto& [name, count] : counts) {
        json.key(name).number(static_cast<std::int64_t>(count));
    }
    json.key("restarted").boolean(server.report.restarted);
    json.key("ms").number(server.took.count()).endObject();
}

void writeRow(JsonWriter& json, const OverviewRow& row)
{
    json.beginObject()
        .member("metric", row.metric->key)
        .member("panel", row.metric->panel)
        .member("instance", row.instance);
    writeLabels(json, row.by);
    json.key("series").number(static_cast<std::int64_t>(row.series));
    json.key("value").raw(numberOf(row.value));
    const std::pair<const char*, std::optional<double>> parts[] = {{"perSecond", row.rate},
        {"failedRatio", row.failedRatio}, {"median", row.median}, {"p99", row.p99}};
    for (const auto& [name, value] : parts) {
        json.key(name).raw(value ? numberOf(*value) : "null");
    }
    json.endObject();
}

void writeAlert(JsonWriter& json, const watch::WatchedAlert& alert)
{
    const auto& rule = *alert.rule;
    json.beginObject()
        .member("rule", rule.name)
        .member("severity", rule.severity)
        .member("state", stateName(alert.state));
    writeLabels(json, alert.labels);
    json.key("value").raw(alert.value ? numberOf(*alert.value) : "null");
    json.member("since", timeText(alert.since)).key("noData").boolean(alert.noData).endObject();
}

} // namespace

std::string metricsText(const MetricsRound& round, const Terminal& terminal)
{
    std::string out;
    for (const auto& server : *round.servers) {
        out += serverText(*server, terminal);
        std::string_view panel;
        for (const auto& row : round.rows) {
            if (row.instance != server->place) {
                continue;
            }
            if (panel != row.metric->panel) {
                panel = row.metric->panel;
                out += "  " + inked(terminal, Ink::Strong, panelWord(panel)) + "\n";
            }
            const auto labels = labelsText(row.by);
            out += "    " + padded(shown(row.metric->key), 42)
                + (labels.empty() ? "" : padded(labels, 24)) + measures(row, round.now, terminal)
                + "\n";
        }
    }
    return round.alerts == nullptr ? out : out + alertsText(*round.alerts, terminal);
}

std::string metricsJson(const MetricsRound& round)
{
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    json.member("at", timeText(round.now)).key("servers").beginArray();
    for (const auto& server : *round.servers) {
        writeServer(json, *server);
    }
    json.endArray().key("metrics").beginArray();
    for (const auto& row : round.rows) {
        writeRow(json, row);
    }
    json.endArray();
    if (round.alerts != nullptr) {
        json.key("alerts").beginArray();
        for (const auto& alert : round.alerts->now()->alerts) {
            writeAlert(json, alert);
        }
        json.endArray();
    }
    return json.endObject().take();
}

} // namespace attest::app
