// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/session_watch.h"

#include "watch/line_reader.h"
#include "watch/row_follower.h"

#include <algorithm>

namespace attest::watch {

struct WatchedSessions::State {
    std::vector<One> all;
    std::uint64_t dropped = 0;
    LogRows rows;
    bool caughtUp = false;
};

std::span<const WatchedSessions::One> WatchedSessions::all() const
{
    return m_state ? std::span<const One>(m_state->all) : std::span<const One>();
}

std::shared_ptr<const std::vector<WatchedSessions::One>> WatchedSessions::shared() const
{
    return m_state ? std::shared_ptr<const std::vector<One>>(m_state, &m_state->all)
                   : std::make_shared<const std::vector<One>>();
}

// Latest first: what is asked of is mostly in sight.
WatchedSessions::One WatchedSessions::ofRow(Row row) const
{
    const auto sessions = all();
    const auto found = std::find_if(sessions.rbegin(), sessions.rend(), [row](const One& each) {
        return std::ranges::count(each->lines, row, &telemetry::SessionLine::row) > 0;
    });
    return found == sessions.rend() ? nullptr : *found;
}

std::uint64_t WatchedSessions::dropped() const
{
    return m_state ? m_state->dropped : 0;
}

bool WatchedSessions::caughtUp() const
{
    return m_state && m_state->caughtUp;
}

const LogRows& WatchedSessions::rows() const
{
    static const LogRows none;
    return m_state ? m_state->rows : none;
}

namespace {

telemetry::SessionSettings clocked(
    telemetry::SessionSettings settings, const LogWatch::Inner& inner)
{
    if (!settings.clock) {
        settings.clock = inner.clock;
    }
    return settings;
}

} // namespace

class SessionWatch::Worker final : public RowFollower {
public:
    Worker(std::shared_ptr<LogWatch::Inner> inner, telemetry::SessionSettings settings)
        : RowFollower(
            std::move(inner), std::chrono::milliseconds(100)) // all are looked at each time
        , m_settings(clocked(std::move(settings), this->inner()))
        , m_builder(this->inner().store.events(), m_settings)
    {
        begin();
    }
    ~Worker() override { end(); }

    [[nodiscard]] WatchedSessions sessions()
    {
        m_teller.looked();
        const std::lock_guard lock(m_lock);
        return WatchedSessions(m_state);
    }
    void onChanged(std::function<void()> changed)
    {
        m_listening.reset();
        m_listening = m_teller.listen(std::move(changed));
        m_teller.touch();
    }

private:
    /// Rows between two answers while there are many to look at.
    static constexpr std::uint64_t kStretch = 1'000'000;

    void restart(const LogRows& rows) override
    {
        m_builder = telemetry::SessionBuilder(rows.events(), m_settings);
        m_known.clear();
        m_knownDropped = 0;
        m_upTo = 0;
        m_isNew = true;
    }
    [[nodiscard]] Row take(const LogRows& rows, Row from) override;
    void caughtUp(const LogRows& rows) override { show(rows, true); }
    void takeRow(const RowChunk& chunk, std::uint32_t at, Row row);
    void show(const LogRows& rows, bool caughtUp);
    /// Whether anything became another.
    [[nodiscard]] bool refresh();

    telemetry::SessionSettings m_settings;
    telemetry::SessionBuilder m_builder;
    std::vector<WatchedSessions::One> m_known; ///< as they were shown last
    std::uint64_t m_knownDropped = 0;
    Row m_upTo = 0;
    bool m_isNew = true;
    LineReaders m_readers;
    ChangeTeller m_teller;
    std::mutex m_lock;
    std::shared_ptr<const WatchedSessions::State> m_state;
    ChangeTeller::Listening m_listening;
};

void SessionWatch::Worker::takeRow(const RowChunk& chunk, std::uint32_t at, Row row)
{
    const auto& place = chunk.stream(chunk.streamOf(at));
    const auto line = m_readers.line(place.file, chunk.offset(at));
    auto unwrapped = telemetry::unwrapLine(place.stream->framing, line);
    auto record = telemetry::readRecord(unwrapped.text, std::move(unwrapped.envelope));
    if (record.time == telemetry::kNoTime) {
        record.time = chunk.time(at);
        record.timeFrom = telemetry::TimeFrom::Arrival;
    }
    const auto& origin = place.stream->origin;
    m_builder.add(record, row, place.stream->source,
        origin.pod.empty() ? (origin.name.empty() ? place.stream->name.text : origin.name)
                           : origin.pod);
}

Row SessionWatch::Worker::take(const LogRows& rows, Row from)
{
    const auto& view = rows.view();
    const auto& events = rows.events();
    const Row until = std::min(rows.end(), from + kStretch);
    for (Row row = from; row < until && !stopped();) {
        const auto& placed = view.at(row);
        const auto end = std::min(until, placed.first + view.rowsOf(placed));
        for (; row < end && !stopped(); ++row) {
            const auto at = static_cast<std::uint32_t>(row - placed.first);
            const auto* rule = events.at(placed.chunk->core(at).event);
            // All others are of no login: the builder leaves them, too.
            if (rule && rule->role != telemetry::Role::None && !placed.chunk->isGap(at)) {
                takeRow(*placed.chunk, at, row);
            }
        }
    }
    m_upTo = until;
    if (until < rows.end()) {
        show(rows, false);
    }
    return until;
}

bool SessionWatch::Worker::refresh()
{
    const auto& sessions = m_builder.sessions();
    const auto gone = m_builder.dropped() - m_knownDropped;
    bool changed = gone > 0;
    m_known.erase(m_known.begin(),
        m_known.begin()
            + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(gone, m_known.size())));
    m_knownDropped = m_builder.dropped();
    m_known.resize(sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto& now = sessions[i];
        auto& known = m_known[i];
        const bool same = known && known->lineCount == now.lineCount
            && known->outcome == now.outcome && known->slow == now.slow && known->issue == now.issue
            && known->attributesLeftOut == now.attributesLeftOut;
        if (!same) {
            known = std::make_shared<const telemetry::AttestationSession>(now);
            changed = true;
        }
    }
    return changed;
}

void SessionWatch::Worker::show(const LogRows& rows, bool caughtUp)
{
    m_builder.settle(
        inner().table.anyGoesOn() ? telemetry::nanosOf(inner().clock()) : telemetry::kNoTime);
    const bool changed = refresh();
    if (!changed && !m_isNew && m_state && m_state->caughtUp == caughtUp
        && m_state->rows.epoch() == rows.epoch() && m_state->rows.first() == rows.first()) {
        return;
    }
    m_isNew = false;
    auto state = std::make_shared<const WatchedSessions::State>(
        WatchedSessions::State{m_known, m_knownDropped, rows, caughtUp});
    {
        const std::lock_guard lock(m_lock);
        m_state.swap(state);
    }
    m_teller.touch();
}

SessionWatch::SessionWatch(const LogWatch& watch, telemetry::SessionSettings settings)
    : m_worker(std::make_unique<Worker>(watch.inner(), std::move(settings)))
{
}

SessionWatch::~SessionWatch() = default;

WatchedSessions SessionWatch::sessions() const
{
    return m_worker->sessions();
}

void SessionWatch::onChanged(std::function<void()> changed)
{
    m_worker->onChanged(std::move(changed));
}

} // namespace attest::watch
