// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_intake.h"

#include <cstring>

namespace attest::watch {

std::optional<Problem> WatchSpool::open()
{
    if (log) {
        return std::nullopt;
    }
    auto opened = SpoolLog::open(folder, settings);
    if (!opened) {
        return opened.problem();
    }
    log = std::move(*opened);
    return std::nullopt;
}

void WatchSpool::forget(SourceNumber source)
{
    for (auto& stream : kept[source]) {
        stream.number = log->newStream(); // what it was called before is another's, in another file
        log->forget(stream);
    }
    kept.erase(source);
}

SpoolIntake::SpoolIntake(LogWatch::Inner& inner, WatchSpool& spool, SourceNumber number,
    std::string name, SourceKind kind, std::string version)
    : m_inner(inner)
    , m_spool(spool)
    , m_number(number)
    , m_key(inner.table.keyOf(number))
    , m_name(std::move(name))
    , m_version(std::move(version))
    , m_kind(kind)
    , m_began(telemetry::nanosOf(inner.clock()))
{
}

void SpoolIntake::become(
    Receiving& receiving, const live::Origin& origin, telemetry::Framing framing)
{
    receiving.spooled.key = m_key;
    receiving.spooled.source = m_name;
    receiving.spooled.kind = m_kind;
    receiving.spooled.began = m_began;
    receiving.spooled.origin = origin;
    receiving.spooled.framing = framing;
    receiving.place.stream
        = std::make_shared<const Stream>(Stream{m_number, {m_name}, origin, framing});
    receiving.place.serial = 0; // what it was called in a chunk before was another
}

SpoolIntake::Receiving& SpoolIntake::receiving(std::uint32_t origin)
{
    const auto found = m_origins.find(origin);
    if (found != m_origins.end()) {
        return found->second;
    }
    auto& made = m_origins[origin];
    live::Origin unnamed;
    unnamed.number = origin;
    unnamed.name = m_name;
    become(made, unnamed, telemetry::Framing::Line);
    return made;
}

void SpoolIntake::origin(const live::Origin& origin)
{
    become(receiving(origin.number), origin, telemetry::Framing::Line);
    m_inner.addOrigin(m_number, origin);
    m_inner.teller.touch();
}

void SpoolIntake::type(const live::Batch& batch, telemetry::Framing framing)
{
    m_lines.clear();
    m_typedBy = &m_inner.store.events();
    const auto arrived = telemetry::nanosOf(batch.arrived);
    const char* const begin = batch.lines.data();
    const char* const end = begin + batch.lines.size();
    for (const char* at = begin; at != end;) {
        const auto* stop
            = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char* const last = stop ? stop : end;
        auto core = telemetry::readCore(
            framing, {at, static_cast<std::size_t>(last - at)}, *m_typedBy, m_habits);
        core.time = core.time == telemetry::kNoTime ? arrived : core.time;
        m_lines.push_back({static_cast<std::uint64_t>(at - begin), core});
        at = stop ? stop + 1 : end;
    }
}

void SpoolIntake::batch(const live::Batch& batch)
{
    auto& receiving = this->receiving(batch.origin);
    if (!receiving.known) {
        receiving.known = true;
        become(receiving, receiving.spooled.origin, telemetry::sniffFraming(batch.lines));
    }
    type(batch, receiving.spooled.framing);
    {
        RowStore::Writing writing(m_inner.store);
        if (!m_inner.table.has(m_number)) {
            return;
        }
        place(writing, receiving, batch);
    }
    m_inner.table.count(m_number, m_lines.size(), batch.lines.size());
    m_inner.teller.touch();
}

void SpoolIntake::place(RowStore::Writing& writing, Receiving& receiving, const live::Batch& batch)
{
    auto problem = m_spool.open();
    if (!problem) {
        if (receiving.spooled.number == 0) {
            receiving.spooled.number = m_spool.log->newStream();
        }
        const auto written
            = m_spool.log->append(m_number, receiving.spooled, batch.lines, batch.arrived);
        giveUp(writing);
        if (written) {
            tellLost(writing, receiving);
            if (written->beganFile) {
                writing.closeChunk();
            }
            receiving.place.file = written->file;
            for (const auto& line : m_lines) {
                writing.line(receiving.place, written->offset + line.offset, line.core, *m_typedBy);
            }
            m_inner.table.changeSpool(m_number, static_cast<std::int64_t>(batch.lines.size()));
            return;
        }
        problem = written.problem();
    }
    receiving.lost += m_lines.size();
    if (!receiving.why) {
        // Said at once, and how many they were when it is over.
        receiving.why = problem;
        if (m_spool.log && receiving.spooled.number != 0) {
            m_spool.log->noteLosing(
                receiving.spooled, *problem, telemetry::nanosOf(m_inner.clock()));
        }
        auto status = m_status;
        status.problem = problem;
        m_inner.table.setStatus(m_number, status);
    }
}

void SpoolIntake::giveUp(RowStore::Writing& writing)
{
    for (const auto& file : m_spool.log->takeGivenUp()) {
        writing.giveUp(file.file.get());
        for (const auto& [source, bytes] : file.bytes) {
            m_inner.table.changeSpool(source, -static_cast<std::int64_t>(bytes));
        }
    }
}

void SpoolIntake::addGap(RowStore::Writing& writing, Receiving& receiving, live::Gap gap)
{
    if (m_spool.log) {
        if (receiving.spooled.number == 0) {
            receiving.spooled.number = m_spool.log->newStream();
        }
        const auto time = telemetry::nanosOf(gap.from.value_or(m_inner.clock()));
        m_spool.log->noteGap(receiving.spooled, gap, time);
    }
    m_inner.addGap(writing, m_number, receiving.place, std::move(gap));
}

void SpoolIntake::tellLost(RowStore::Writing& writing, Receiving& receiving)
{
    if (receiving.lost == 0) {
        return;
    }
    live::Gap gap;
    gap.origin = receiving.spooled.origin.number;
    gap.lines = receiving.lost;
    gap.why = *receiving.why;
    addGap(writing, receiving, std::move(gap));
    receiving.lost = 0;
    receiving.why.reset();
    m_inner.table.setStatus(m_number, m_status);
}

void SpoolIntake::gap(const live::Gap& gap)
{
    auto& receiving = this->receiving(gap.origin);
    {
        RowStore::Writing writing(m_inner.store);
        if (!m_inner.table.has(m_number)) {
            return;
        }
        addGap(writing, receiving, gap);
    }
    m_inner.teller.touch();
}

void SpoolIntake::status(const live::SourceStatus& status)
{
    m_status = status;
    const bool over
        = status.state == live::SourceState::Ended || status.state == live::SourceState::Failed;
    const bool isWhole = !m_version.empty() && !m_stopping
        && status.state == live::SourceState::Ended && !status.problem;
    if (over) {
        RowStore::Writing writing(m_inner.store);
        for (auto& [number, receiving] : m_origins) {
            tellLost(writing, receiving);
            if (isWhole && m_spool.log && receiving.spooled.number != 0) {
                m_spool.log->noteEnd(receiving.spooled, m_version);
            }
        }
    }
    m_inner.table.setStatus(m_number, status);
    m_inner.teller.touch();
}

std::vector<SpooledStream> SpoolIntake::streams() const
{
    std::vector<SpooledStream> streams;
    for (const auto& [number, receiving] : m_origins) {
        if (receiving.spooled.number != 0) {
            streams.push_back(receiving.spooled);
        }
    }
    return streams;
}

} // namespace attest::watch
