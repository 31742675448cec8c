// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert_words.h"

#include "alerts/label_text.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <cmath>

namespace attest::ui {
namespace {

using Kind = telemetry::AlertRule::Kind;
using State = telemetry::Alert::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QDateTime timeOf(std::int64_t nanos)
{
    constexpr std::int64_t kMilli = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(nanos / kMilli, Qt::UTC);
}

QString number(double value)
{
    constexpr int kDigits = 3;
    return QLocale().toString(value, 'g', kDigits);
}

} // namespace

QString titleOf(const telemetry::AlertRule& rule)
{
    const std::pair<const char*, QString> known[]{
        {"AttestationProofsRejected", Words::tr("Proofs are rejected")},
        {"AttestationProofsMostlyRejected", Words::tr("Most proofs are rejected")},
        {"GrpcCallsFailing", Words::tr("Calls fail")},
        {"AgentSvidsExpiring", Words::tr("SVIDs of agents run out")},
        {"ServerMetricsAbsent", Words::tr("No server gives metrics")}};
    for (const auto& [name, title] : known) {
        if (rule.name == name) {
            return title;
        }
    }
    return shown(rule.name, 120);
}

QString valueText(const telemetry::AlertRule& rule, double value)
{
    if (!std::isfinite(value)) {
        return Words::tr("no value");
    }
    switch (rule.kind) {
    case Kind::Rate:
        return Words::tr("%1 a second").arg(number(value));
    case Kind::Ratio:
        return Words::tr("%1 %").arg(number(value * 100));
    case Kind::Expiry:
        return Words::tr("%1 s").arg(number(value));
    case Kind::Value:
    case Kind::Absence:
        break;
    }
    return number(value);
}

QString conditionOf(const telemetry::AlertRule& rule)
{
    auto what = shown(rule.what.key, 120);
    if (!rule.what.labels.empty()) {
        what = Words::tr("%1 (%2)").arg(what, shown(utf8(labelText(rule.what.labels)), 200));
    }
    const auto limit = valueText(rule, rule.above);
    switch (rule.kind) {
    case Kind::Rate:
        if (rule.above <= 0) {
            return Words::tr("%1 rises at all").arg(what);
        }
        return Words::tr("%1 rises by more than %2").arg(what, limit);
    case Kind::Ratio:
        return Words::tr("%1 is more than %2 of %3").arg(what, limit, shown(rule.whole.key, 120));
    case Kind::Value:
        return Words::tr("%1 is above %2").arg(what, limit);
    case Kind::Absence:
        return Words::tr("%1 has had no value for %2 s").arg(what).arg(rule.window);
    case Kind::Expiry:
        return Words::tr("%1 is less than %2 away").arg(what, limit);
    }
    return what;
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Rate:
        return Words::tr("Rate");
    case Kind::Ratio:
        return Words::tr("Share");
    case Kind::Value:
        return Words::tr("Value");
    case Kind::Absence:
        return Words::tr("Absence");
    case Kind::Expiry:
        return Words::tr("Expiry");
    }
    return {};
}

QString severityText(const std::string& severity)
{
    return severity == "critical" ? Words::tr("critical")
        : severity == "warning"   ? Words::tr("warning")
                                  : Words::tr("information");
}

QString stateText(State state)
{
    switch (state) {
    case State::Inactive:
        return Words::tr("over");
    case State::Pending:
        return Words::tr("pending");
    case State::Firing:
        return Words::tr("firing");
    case State::Resolved:
        return Words::tr("resolved");
    }
    return {};
}

QString outcomeText(const watch::AlertEvent& event)
{
    return event.endedUnseen() ? Words::tr("not watched any more") : stateText(event.to);
}

Mark markOf(State state, const std::string& severity)
{
    switch (state) {
    case State::Firing:
        return severity == "critical" ? Mark::Failed : Mark::Warned;
    case State::Pending:
        return Mark::Ahead;
    case State::Resolved:
        return Mark::Passed;
    case State::Inactive:
        return Mark::Skipped;
    }
    return Mark::Ahead;
}

QString whereText(const telemetry::Labels& labels)
{
    QStringList parts;
    QString server;
    for (const auto& each : labels) {
        if (each.name == "instance") {
            server = shown(each.value, 120);
        } else if (!each.value.empty()) {
            parts << shown(each.value, 120);
        }
    }
    const auto what = parts.join(QStringLiteral(", "));
    return server.isEmpty() ? what
        : what.isEmpty()    ? server
                            : Words::tr("%1 on %2").arg(what, server);
}

QString alertMoment(std::int64_t nanos)
{
    return timeOf(nanos).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString alertTime(std::int64_t nanos)
{
    const auto time = timeOf(nanos);
    return time.date() == QDateTime::currentDateTimeUtc().date()
        ? time.toString(QStringLiteral("HH:mm:ss"))
        : alertMoment(nanos);
}

} // namespace attest::ui
