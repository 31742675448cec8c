// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/spool_restore.h"

#include "live/issues.h"
#include "watch/kept_lines.h"
#include "watch/line_reader.h"

#include <tuple>

namespace attest::watch {

namespace {

using StreamKey = std::tuple<SourceNumber, std::uint32_t, std::string>;

class Restoring {
public:
    Restoring(LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop)
        : m_inner(inner)
        , m_spool(spool)
        , m_log(*spool.log)
        , m_stop(stop)
        , m_kept(m_log.places())
    {
        m_log.skipStreams(m_kept.lastStream());
        for (const auto& stream : m_kept.streams()) {
            m_spool.kept[sourceOf(stream)].push_back(stream);
        }
    }

    void run()
    {
        for (std::size_t file = 0; file < m_kept.files() && !m_stop; ++file) {
            take(file);
        }
    }

private:
    struct Known {
        SourceNumber source = 0;
        StreamPlace place;
    };

    /// By its key; what has none, by its name and kind.
    SourceNumber sourceOf(const SpooledStream& stream)
    {
        const std::tuple key(stream.key, stream.key.empty() ? stream.source : std::string(),
            stream.key.empty() ? stream.kind : SourceKind::Other);
        const auto [place, isNew] = m_sources.try_emplace(key, 0);
        if (isNew) {
            place->second = m_inner.table.addKept({stream.key, stream.source});
        }
        return place->second;
    }

    Known& knownOf(const SpooledStream& stream)
    {
        const auto source = sourceOf(stream);
        const auto [place, isNew]
            = m_streams.try_emplace({source, stream.origin.number, stream.origin.name});
        auto& known = place->second;
        if (isNew) {
            known.source = source;
            known.place.stream = std::make_shared<const Stream>(
                Stream{source, {stream.source}, stream.origin, stream.framing});
            m_inner.addOrigin(source, stream.origin);
        }
        return known;
    }

    /// One file of the spool, in which runs stand one behind another.
    void take(std::size_t file)
    {
        const auto& text = m_kept.text(file);
        const auto journal = m_kept.journal(file);
        m_reader.emplace(text);
        const auto& runs = journal.runs;
        for (std::size_t number = 0; number < runs.size() && !m_stop;) {
            RowStore::Writing writing(m_inner.store);
            if (!m_log.has(text.get())) {
                return; // given up by now
            }
            if (number == 0) {
                writing.closeChunk();
            }
            for (std::uint64_t bytes = 0; number < runs.size() && bytes < kStretch; ++number) {
                if (const auto* stream = m_kept.ownerOf(file, journal, number)) {
                    take(writing, text, *stream, journal, number);
                    bytes += runs[number].bytes;
                }
            }
            m_inner.teller.touch();
        }
        RowStore::Writing(m_inner.store).closeChunk();
    }

    void take(RowStore::Writing& writing, const std::shared_ptr<const telemetry::LogFile>& text,
        const SpooledStream& stream, const SpoolJournal& journal, std::size_t number)
    {
        const auto& run = journal.runs[number];
        auto& known = knownOf(stream);
        if (!m_inner.table.has(known.source)) {
            return; // removed in the meantime
        }
        known.place.file = text;
        if (run.gap > 0) {
            takeGap(writing, known, journal.gaps[run.gap - 1], run.arrived);
            return;
        }
        std::uint64_t lines = 0;
        for (std::uint64_t at = run.offset; at < run.offset + run.bytes; ++lines) {
            const auto line = m_reader->line(at);
            const auto& events = m_inner.store.events();
            auto core = telemetry::readCore(stream.framing, line, events, m_habits);
            core.time = core.time == telemetry::kNoTime ? run.arrived : core.time;
            writing.line(known.place, at, core, events);
            at = behind(at, line.size(), run.offset + run.bytes);
        }
        m_inner.table.count(known.source, lines, run.bytes);
        m_inner.table.changeSpool(known.source, static_cast<std::int64_t>(run.bytes));
        m_log.countKept(text.get(), known.source, run.bytes);
    }

    /// Behind the end of the line of which so much was looked into; a longer one goes on.
    [[nodiscard]] std::uint64_t behind(std::uint64_t at, std::size_t size, std::uint64_t end)
    {
        for (at += size; size == telemetry::kLongestLine && at < end; at += size) {
            size = m_reader->line(at).size();
        }
        return at + 1;
    }

    void takeGap(
        RowStore::Writing& writing, Known& known, const SpooledGap& was, telemetry::Nanos time)
    {
        live::Gap gap;
        gap.origin = known.place.stream->origin.number;
        gap.from = telemetry::timeOf(time);
        gap.lines = was.missing;
        gap.why = {live::issue::kKeptGap,
            {{"lines", static_cast<std::int64_t>(was.missing)}, {"reason", was.why}}, {}};
        m_inner.addGap(writing, known.source, known.place, std::move(gap));
    }

    static constexpr std::uint64_t kStretch = std::uint64_t{4} << 20U;
    LogWatch::Inner& m_inner;
    WatchSpool& m_spool;
    SpoolLog& m_log;
    const std::atomic<bool>& m_stop;
    telemetry::LineHabits m_habits;
    std::optional<LineReader> m_reader;
    const KeptLines m_kept;
    std::map<std::tuple<std::string, std::string, SourceKind>, SourceNumber> m_sources;
    std::map<StreamKey, Known> m_streams;
};

} // namespace

std::function<void()> restoringOf(
    LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop)
{
    const RowStore::Writing writing(inner.store);
    if (spool.open()) {
        return {};
    }
    auto restoring = std::make_shared<Restoring>(inner, spool, stop);
    inner.showNames();
    return [restoring = std::move(restoring)] { restoring->run(); };
}

} // namespace attest::watch
