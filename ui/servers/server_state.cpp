// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_state.h"

#include "azure/azure_words.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace attest::ui {
namespace {

using LogState = live::SourceState;
using MetricState = watch::MetricServerStatus::State;
constexpr std::int64_t kSecond = 1'000'000'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerState)
};

QString because(const Problem& problem)
{
    return Words::tr("%1. %2").arg(titleOf(problem), tellingOf(problem));
}

ServerState begin(const SourceEntry& entry)
{
    ServerState state;
    state.id = entry.id;
    state.name = nameOf(entry);
    state.kind = kindText(entry.kind);
    state.isRemote = entry.isRemote();
    state.names.add(entry.name);
    if (entry.kind == SourceEntry::Kind::Metrics) {
        state.names.add(watch::namesOfMetricsUrl(entry.address));
    }
    return state;
}

void finish(ServerState& state, const QString& more)
{
    const auto what = more.isEmpty() ? state.word : more;
    state.below = state.kind.isEmpty() ? what : Words::tr("%1 · %2").arg(state.kind, what);
}

void takeLines(ServerState& state, const watch::WatchedSource& source)
{
    state.log = source.number;
    state.linesPerSecond = source.linesPerSecond;
    state.lines = source.lines;
    state.gaps = source.gaps;
    state.givenUp = source.givenUp;
    state.spoolBytes = source.spoolBytes;
    for (const auto& each : source.origins) {
        const auto& name = each.name.empty() ? source.name : each.name;
        state.origins.push_back({QString::fromStdString(name), watch::namesOf(each)});
    }
    if (source.origins.empty()) {
        state.origins.push_back({QString::fromStdString(source.name), {}});
    }
    for (auto& each : state.origins) {
        each.names.add(state.names);
    }
}

QString withGaps(const QString& text, const watch::WatchedSource& source)
{
    if (source.gaps == 0) {
        return text;
    }
    const int gaps = static_cast<int>(std::min<std::uint64_t>(source.gaps, 1'000'000));
    return Words::tr("%1 · %2").arg(text, Words::tr("%n gap(s)", nullptr, gaps));
}

QString rateText(double aSecond)
{
    constexpr double kWhole = 10;
    return Words::tr("%1 lines/s")
        .arg(QLocale().toString(aSecond, 'f', aSecond < kWhole && aSecond > 0 ? 1 : 0));
}

QString secondsUntil(Time then, Time now)
{
    return Words::tr("in %1 s").arg(std::max<std::int64_t>(0, then.seconds - now.seconds));
}

QString sizeOf(const watch::WatchedSource& source)
{
    return source.progress < 1
        ? Words::tr("%1 · %2 % read").arg(bytesText(source.bytes)).arg(int(source.progress * 100))
        : Words::tr("%1 · %n lines", nullptr,
            static_cast<int>(std::min<std::uint64_t>(source.lines, 2'000'000'000)))
              .arg(bytesText(source.bytes));
}

int countOf(std::size_t count)
{
    return static_cast<int>(std::min<std::size_t>(count, 1'000'000));
}

/// What of the last answer is in no chart and no rule.
QString leftOutText(const watch::MetricServerStatus& server)
{
    QStringList parts;
    if (server.report.dropped > 0) {
        parts << Words::tr("%n series too many, left out", nullptr, countOf(server.report.dropped));
    }
    if (server.pointsElsewhen > 0) {
        parts << Words::tr("%n value(s) of times not asked for, left out", nullptr,
            countOf(server.pointsElsewhen));
    }
    if (server.lacksPast) {
        parts << Words::tr("gives no more of its past than an hour");
    }
    return parts.join(QStringLiteral(" · "));
}

QString retryText(const live::SourceStatus& status, int tries, Time now)
{
    auto text
        = tries > 1 ? Words::tr("reconnecting, try %1").arg(tries) : Words::tr("reconnecting");
    if (status.retryAt && status.retryAt->seconds > now.seconds) {
        text = Words::tr("%1 %2").arg(text, secondsUntil(*status.retryAt, now));
    }
    return text;
}

void tellLog(
    ServerState& state, const watch::WatchedSource& source, int tries, Time now, QString& more)
{
    const auto& status = source.status;
    const bool isFile
        = source.kind == watch::SourceKind::File || source.kind == watch::SourceKind::Packed;
    switch (status.state) {
    case LogState::Connecting:
        state.mark = Mark::Ahead;
        state.word = Words::tr("connecting");
        break;
    case LogState::Connected:
        state.mark = Mark::Passed;
        state.word = isFile ? Words::tr("followed") : Words::tr("connected");
        more = isFile && source.linesPerSecond <= 0 ? sizeOf(source)
                                                    : rateText(source.linesPerSecond);
        break;
    case LogState::Lagging:
        state.mark = Mark::Warned;
        state.word = Words::tr("lagging");
        more = Words::tr("lagging by %1").arg(bytesText(status.behind));
        break;
    case LogState::Silent:
        state.mark = Mark::Warned;
        state.word = Words::tr("silent");
        break;
    case LogState::Reconnecting:
        state.mark = Mark::Warned;
        state.reconnects = true;
        state.word = Words::tr("reconnecting");
        more = retryText(status, tries, now);
        break;
    case LogState::Ended:
        state.mark = Mark::Skipped;
        state.word = Words::tr("ended");
        more = Words::tr("ended · %1").arg(sizeOf(source));
        state.canConnect = !isFile;
        break;
    case LogState::Failed:
        state.mark = Mark::Failed;
        state.word = Words::tr("failed");
        more = status.problem ? titleOf(*status.problem) : QString();
        state.canConnect = true;
        break;
    }
}

} // namespace

QString bytesText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

ServerState stateOf(const SourceEntry& entry, const std::optional<Problem>& problem)
{
    auto state = begin(entry);
    state.canConnect = true;
    state.mark = problem ? Mark::Failed : Mark::Ahead;
    state.word = problem ? Words::tr("failed") : Words::tr("not connected");
    state.isTroubled = problem.has_value();
    state.why = problem ? because(*problem) : QString();
    finish(state, problem ? titleOf(*problem) : QString());
    return state;
}

ServerState openingState(const SourceEntry& entry)
{
    auto state = begin(entry);
    state.word = Words::tr("connecting");
    finish(state, {});
    return state;
}

ServerState askingState(const SourceEntry& entry, std::shared_ptr<const live::ExecPlugin> asks)
{
    auto state = begin(entry);
    state.asks = std::move(asks);
    state.mark = Mark::Warned;
    state.word = Words::tr("asks you");
    state.isTroubled = true;
    state.why
        = Words::tr("Its kubeconfig has a program run for the credentials of the cluster. Such "
                    "a program can do whatever you can: it is run only if you allow it.");
    finish(state, Words::tr("waits for your answer"));
    return state;
}

ServerState stateOf(
    const SourceEntry& entry, const watch::WatchedSource& source, int tries, Time now)
{
    auto state = begin(entry);
    takeLines(state, source);
    QString more;
    tellLog(state, source, tries, now, more);
    more = withGaps(more.isEmpty() ? state.word : more, source);
    state.isTroubled = state.mark == Mark::Warned || state.mark == Mark::Failed;
    if (source.status.problem && state.isTroubled) {
        state.why = because(*source.status.problem);
    }
    finish(state, more);
    return state;
}

ServerState stateOf(const SourceEntry& entry, const watch::MetricServerStatus& server, Time now)
{
    auto state = begin(entry);
    state.instances = server.instances;
    QString more;
    switch (server.state) {
    case MetricState::Connecting:
        state.word = Words::tr("connecting");
        break;
    case MetricState::Connected:
        state.mark = Mark::Passed;
        state.word = Words::tr("connected");
        more = Words::tr("connected · %1 ms").arg(server.took.count());
        break;
    case MetricState::Slow:
        state.mark = Mark::Warned;
        state.word = Words::tr("slow");
        more = Words::tr("slow · %1 ms").arg(server.took.count());
        break;
    case MetricState::Failing:
        state.mark = Mark::Failed;
        state.word = Words::tr("failing");
        state.reconnects = true;
        state.canConnect = true;
        more = server.failures > 1
            ? Words::tr("failing, %n times", nullptr, static_cast<int>(server.failures))
            : state.word;
        if (server.nextTry) {
            const Time then{*server.nextTry / kSecond, 0};
            more = Words::tr("%1, again %2").arg(more, secondsUntil(then, now));
        }
        break;
    }
    if (const auto leftOut = leftOutText(server); !leftOut.isEmpty()) {
        more = Words::tr("%1 · %2").arg(more.isEmpty() ? state.word : more, leftOut);
    }
    state.isTroubled = state.mark == Mark::Warned || state.mark == Mark::Failed;
    if (server.problem && state.isTroubled) {
        state.why = because(*server.problem);
    }
    finish(state, more);
    return state;
}

ServerState withLines(ServerState state, const watch::WatchedSource& source)
{
    takeLines(state, source);
    finish(state, withGaps(Words::tr("%1 · %2").arg(state.word, sizeOf(source)), source));
    return state;
}

ServerState keptState(const watch::WatchedSource& source)
{
    ServerState state;
    state.id = "kept/" + std::to_string(source.number);
    state.name = source.name.empty() ? Words::tr("Without a name") : shown(source.name, 120);
    state.kind = Words::tr("Kept");
    state.isKept = true;
    state.mark = Mark::Skipped;
    state.word = Words::tr("of an earlier session");
    takeLines(state, source);
    finish(state, withGaps(Words::tr("of an earlier session · %1").arg(sizeOf(source)), source));
    return state;
}

} // namespace attest::ui
