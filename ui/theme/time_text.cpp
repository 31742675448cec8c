// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/time_text.h"

#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Words)
};

QDateTime utc(Time at)
{
    return QDateTime::fromSecsSinceEpoch(at.seconds, Qt::UTC);
}

} // namespace

QString utcText(Time at)
{
    const auto when = utc(at);
    return Words::tr("%1 %2 UTC")
        .arg(QLocale().toString(when.date(), QStringLiteral("d MMM yyyy")),
            when.time().toString(QStringLiteral("HH:mm:ss")));
}

QString plainUtc(Time at)
{
    return utc(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString localText(Time at)
{
    const auto when = QDateTime::fromSecsSinceEpoch(at.seconds);
    return QStringLiteral("%1 %2").arg(
        when.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), when.timeZoneAbbreviation());
}

QString briefTime(Time at, Time near)
{
    const auto when = utc(at);
    const auto beside = utc(near);
    if (when.date() == beside.date()) {
        return when.time().toString(QStringLiteral("HH:mm"));
    }
    return QLocale().toString(when.date(),
        when.date().year() == beside.date().year() ? QStringLiteral("d MMM")
                                                   : QStringLiteral("MMM yyyy"));
}

QString lengthText(Duration length)
{
    constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;
    const auto size = std::abs(length.seconds);
    const auto count = [](std::int64_t n) { return static_cast<int>(n); };
    if (size >= 2 * kDay) {
        return Words::tr("%n days", nullptr, count(size / kDay));
    }
    if (size >= kHour) {
        const auto minutes = size % kHour / kMinute;
        return minutes == 0 ? Words::tr("%1 h").arg(size / kHour)
                            : Words::tr("%1 h %2 min").arg(size / kHour).arg(minutes);
    }
    return size >= 2 * kMinute ? Words::tr("%1 min").arg(size / kMinute)
                               : Words::tr("%1 s").arg(size);
}

QString exactLength(Duration length)
{
    constexpr std::int64_t kMinute = 60;
    return length.seconds % kMinute == 0 && length.seconds != 0
        ? Words::tr("%1 min").arg(length.seconds / kMinute)
        : Words::tr("%1 s").arg(length.seconds);
}

std::optional<Time> typedTime(const QString& text)
{
    QString plain = text.simplified();
    if (plain.endsWith(QStringLiteral("UTC"), Qt::CaseInsensitive)) {
        plain = plain.chopped(3).trimmed();
    }
    if (const auto exact = parseRfc3339(utf8(plain))) {
        return exact;
    }
    if (plain.endsWith(QLatin1Char('Z'), Qt::CaseInsensitive)) {
        plain.chop(1);
    }
    plain.replace(QLatin1Char('T'), QLatin1Char(' '));
    for (const auto* form : {"yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"}) {
        auto when = QDateTime::fromString(plain, QString::fromLatin1(form));
        when.setTimeSpec(Qt::UTC);
        if (when.isValid() && when.date().year() >= 0 && when.date().year() <= 9999) {
            return Time{when.toSecsSinceEpoch(), 0};
        }
    }
    return std::nullopt;
}

Time wallClock()
{
    return {QDateTime::currentSecsSinceEpoch(), 0};
}

} // namespace attest::ui
