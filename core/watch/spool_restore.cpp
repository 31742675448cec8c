// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_restore.h"

#include "live/issues.h"
#include "watch/line_reader.h"

#include <set>
#include <tuple>

namespace attest::watch {

namespace {

using SourceKey = std::pair<std::string, SourceKind>;
/// One source of one process.
using BeganKey = std::tuple<std::string, SourceKind, telemetry::Nanos>;
using StreamKey = std::tuple<std::string, SourceKind, std::uint32_t, std::string>;

SourceKey sourceKeyOf(const SpooledStream& stream)
{
    return {stream.source, stream.kind};
}

BeganKey beganKeyOf(const SpooledStream& stream)
{
    return {stream.source, stream.kind, stream.began};
}

class Restoring {
public:
    Restoring(LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop)
        : m_inner(inner)
        , m_spool(spool)
        , m_log(*spool.log)
        , m_stop(stop)
    {
    }

    void run(const std::vector<SpoolLog::Kept>& kept)
    {
        for (std::size_t file = 0; file < kept.size(); ++file) {
            noteRemovals(kept[file].journal, file);
        }
        for (std::size_t file = 0; file < kept.size() && !m_stop; ++file) {
            take(kept[file], file);
        }
    }

private:
    struct Known {
        SourceNumber source = 0;
        StreamPlace place;
    };

    void noteRemovals(const SpoolJournal& journal, std::size_t file)
    {
        for (const auto& [stream, upTo] : journal.removed) {
            const auto found = journal.streams.find(stream);
            if (found != journal.streams.end()) {
                m_removed[beganKeyOf(found->second)] = {file, upTo};
            }
        }
    }

    bool wasRemoved(const SpooledStream& stream, std::size_t file, std::size_t run) const
    {
        const auto found = m_removed.find(beganKeyOf(stream));
        return found != m_removed.end() && std::pair(file, run) < found->second;
    }

    SourceNumber sourceOf(const SpooledStream& stream)
    {
        const auto key = sourceKeyOf(stream);
        const auto found = m_sources.find(key);
        if (found != m_sources.end()) {
            return found->second;
        }
        const auto number = m_inner.table.add(stream.source, SourceKind::Kept);
        live::SourceStatus ended;
        ended.state = live::SourceState::Ended;
        m_inner.table.setStatus(number, ended);
        return m_sources[key] = number;
    }

    Known& knownOf(const SpooledStream& stream)
    {
        const StreamKey key{stream.source, stream.kind, stream.origin.number, stream.origin.name};
        const auto found = m_streams.find(key);
        if (found != m_streams.end()) {
            return found->second;
        }
        auto& known = m_streams[key];
        known.source = sourceOf(stream);
        known.place.stream = std::make_shared<const Stream>(
            Stream{known.source, stream.source, stream.origin, stream.framing});
        m_inner.table.addOrigin(known.source, stream.origin);
        return known;
    }

    /// One file of the spool, in which runs stand one behind another.
    void take(const SpoolLog::Kept& kept, std::size_t file)
    {
        m_reader.emplace(kept.file);
        const auto size = kept.file->size();
        const auto& runs = kept.journal.runs;
        for (std::size_t number = 0; number < runs.size() && !m_stop;) {
            RowStore::Writing writing(m_inner.store);
            if (!m_log.has(kept.file.get())) {
                return; // given up by now
            }
            if (number == 0) {
                writing.closeChunk();
            }
            for (std::uint64_t bytes = 0; number < runs.size() && bytes < kStretch; ++number) {
                const auto& run = runs[number];
                const auto stream = kept.journal.streams.find(run.stream);
                const bool isThere = run.offset <= size && run.bytes <= size - run.offset;
                if (isThere && stream != kept.journal.streams.end()
                    && !wasRemoved(stream->second, file, number)) {
                    takeRun(writing, kept, stream->second, run);
                    bytes += run.bytes;
                }
            }
            m_inner.teller.touch();
        }
        RowStore::Writing(m_inner.store).closeChunk();
    }

    void takeRun(RowStore::Writing& writing, const SpoolLog::Kept& kept,
        const SpooledStream& stream, const SpooledRun& run)
    {
        auto& known = knownOf(stream);
        if (!m_inner.table.has(known.source)) {
            return; // removed in the meantime
        }
        if (m_noted.insert(beganKeyOf(stream)).second) {
            m_spool.kept[known.source].push_back(stream);
        }
        known.place.file = kept.file;
        if (run.missing) {
            takeGap(writing, known, run);
            return;
        }
        std::uint64_t lines = 0;
        for (std::uint64_t at = run.offset; at < run.offset + run.bytes; ++lines) {
            const auto line = m_reader->line(at);
            auto core = telemetry::readCore(stream.framing, line, m_inner.store.events(), m_habits);
            core.time = core.time == telemetry::kNoTime ? run.arrived : core.time;
            writing.line(known.place, at, core);
            at = behind(at, line.size(), run.offset + run.bytes);
        }
        m_inner.table.count(known.source, lines, run.bytes);
        m_inner.table.changeSpool(known.source, static_cast<std::int64_t>(run.bytes));
        m_log.countKept(kept.file.get(), known.source, run.bytes);
    }

    /// Behind the end of the line of which so much was looked into; a longer one goes on.
    [[nodiscard]] std::uint64_t behind(std::uint64_t at, std::size_t size, std::uint64_t end)
    {
        for (at += size; size == telemetry::kLongestLine && at < end; at += size) {
            size = m_reader->line(at).size();
        }
        return at + 1;
    }

    void takeGap(RowStore::Writing& writing, Known& known, const SpooledRun& run)
    {
        live::Gap gap;
        gap.origin = known.place.stream->origin.number;
        gap.from = telemetry::timeOf(run.arrived);
        gap.lines = *run.missing;
        gap.why = {live::issue::kKeptGap,
            {{"lines", static_cast<std::int64_t>(*run.missing)}, {"reason", run.why}}, {}};
        m_inner.addGap(writing, known.source, known.place, std::move(gap));
    }

    static constexpr std::uint64_t kStretch = std::uint64_t{4} << 20U;
    LogWatch::Inner& m_inner;
    WatchSpool& m_spool;
    SpoolLog& m_log;
    const std::atomic<bool>& m_stop;
    telemetry::LineHabits m_habits;
    std::optional<LineReader> m_reader;
    std::map<SourceKey, SourceNumber> m_sources;
    std::map<StreamKey, Known> m_streams;
    std::map<BeganKey, std::pair<std::size_t, std::size_t>> m_removed;
    std::set<BeganKey> m_noted;
};

} // namespace

std::function<void()> restoringOf(
    LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop)
{
    const RowStore::Writing writing(inner.store);
    if (spool.open()) {
        return [] {};
    }
    return [&inner, &spool, &stop, kept = spool.log->kept()] {
        Restoring(inner, spool, stop).run(kept);
    };
}

} // namespace attest::watch
