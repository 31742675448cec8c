// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/time_range.h"

#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace attest::ui {

using telemetry::kNoTime;
using telemetry::Nanos;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::HistogramStrip)
};

QString dayOf(Nanos time)
{
    return own(telemetry::shownTime(time, 0)).left(10);
}
QString secondsOf(Nanos time)
{
    return own(telemetry::shownTime(time, 0)).mid(11, 8);
}

} // namespace

QString wordsOf(const TimeRange& range)
{
    if (range.from == kNoTime || range.to == kNoTime) {
        return {};
    }
    if (range.to >= TimeRange::kOpenEnd) {
        return Words::tr("since %1 %2 UTC").arg(dayOf(range.from), secondsOf(range.from));
    }
    const bool sameDay = dayOf(range.from) == dayOf(range.to);
    return Words::tr("%1 %2 to %3 UTC")
        .arg(dayOf(range.from), secondsOf(range.from),
            sameDay ? secondsOf(range.to) : dayOf(range.to) + u' ' + secondsOf(range.to));
}

QString typedText(const TimeRange& range)
{
    const auto typed = [](Nanos time) { return dayOf(time) + u' ' + secondsOf(time); };
    return typed(range.from) + QStringLiteral(" \u2013 ")
        + (range.to >= TimeRange::kOpenEnd ? QString() : typed(range.to));
}

Nanos typedInstant(const QString& text, Nanos ofDay)
{
    auto typed = text.trimmed();
    constexpr int kTimeOfDay = 8; // characters: 13:24:41
    if (typed.size() <= kTimeOfDay && typed.contains(u':') && ofDay != kNoTime) {
        typed = dayOf(ofDay) + u' ' + typed.rightJustified(5, u'0');
    }
    const auto whole = typedTime(typed);
    return whole ? telemetry::nanosOf(*whole) : telemetry::timeOfText(utf8(typed));
}

std::optional<TimeRange> typedRange(const QString& text, Nanos ofDay)
{
    // A hyphen stands in dates, too: between two times it has room about it.
    static const QRegularExpression between(
        QStringLiteral("\\s+(?:to|-)\\s+|\\s*(?:\u2013|\\.\\.)\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    auto typed = text.simplified() + u' ';
    const auto found = between.match(typed);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    const auto from = typedInstant(typed.left(found.capturedStart()), ofDay);
    const auto last = typed.mid(found.capturedEnd()).trimmed();
    const auto to = last.isEmpty() ? TimeRange::kOpenEnd : typedInstant(last, from);
    return from != kNoTime && to != kNoTime && from < to ? std::optional(TimeRange{from, to})
                                                         : std::nullopt;
}

} // namespace attest::ui
