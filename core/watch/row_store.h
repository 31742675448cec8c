// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/event_reader.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <stop_token>

namespace attest::watch {

/// A chunk in its place. The last one may still be written to: then what there is of it, only the view knows.
struct PlacedChunk {
    Row first = 0;
    std::uint32_t rows = 0, streams = 0;
    telemetry::Nanos least = telemetry::kNoTime, greatest = telemetry::kNoTime; ///< of its times
    bool open = false;
    std::shared_ptr<const RowChunk> chunk;
};

/// How many lines of each source were given up.
using LinesOfSources = std::map<SourceNumber, std::uint64_t>;

/// What LogRows looks at.
struct RowStoreView {
    std::shared_ptr<const std::vector<PlacedChunk>> chunks;
    Row end = 0;
    std::uint64_t epoch = 0;
    std::uint32_t openStreams = 0; ///< of the last chunk, where that is open
    std::shared_ptr<const telemetry::EventCatalogue> events;
    std::shared_ptr<const LinesOfSources> givenUp;
    std::shared_ptr<const SourceNames> names; ///< another where any of them became another

    /// The chunk that the row is in, which has to be there.
    [[nodiscard]] const PlacedChunk& at(Row row) const;
    [[nodiscard]] std::uint32_t rowsOf(const PlacedChunk& placed) const
    {
        return placed.open ? static_cast<std::uint32_t>(end - placed.first) : placed.rows;
    }
    [[nodiscard]] std::uint32_t streamsOf(const PlacedChunk& placed) const
    {
        return placed.open ? openStreams : placed.streams;
    }
    [[nodiscard]] const SourceName& nameOf(const Stream& stream) const
    {
        const auto found = names->find(stream.source);
        return found == names->end() ? stream.name : found->second;
    }
};

/// Where a stream goes on. Its owner's; every change of it is made while writing.
struct StreamPlace {
    std::shared_ptr<const Stream> stream;
    std::shared_ptr<const telemetry::LogFile> file;
    std::uint64_t nextLine = 0;
    std::uint64_t serial = 0; ///< of the chunk in which it has
    std::uint32_t number = 0; ///< this number
};

/// All rows. One writes at a time, and may take as long as it likes: those who read wait for none of it.
class RowStore {
public:
    RowStore(telemetry::EventCatalogue events, std::uint64_t mostRows);

    [[nodiscard]] std::shared_ptr<const RowStoreView> view() const;
    /// By which lines are told apart now. Those of earlier stay where they are as long as this.
    [[nodiscard]] const telemetry::EventCatalogue& events() const { return *m_eventsNow; }
    /// Tells all lines apart by another one, also those that are there: another epoch. Their text is read again,
    /// mostly without keeping anybody from writing. Where it is stopped, nothing has changed.
    void judgeAnew(telemetry::EventCatalogue events, const std::atomic<bool>& stop);
    /// What sources are called from now on, in all rows there are. Waits for nobody who writes.
    void setNames(SourceNames names);
    /// Until there is another than that, or whoever waits is asked to stop, or the time is over: false.
    bool waitForOther(const RowStoreView& than, const std::stop_token& stop,
        std::chrono::milliseconds longest) const;

    /// Keeps others from writing, and shows what was written at its end.
    class Writing {
    public:
        explicit Writing(RowStore& store) : m_store(store), m_lock(store.m_writing) {}
        Writing(const Writing&) = delete;
        ~Writing() { m_store.publish(); }

        /// `by`: the catalogue it was looked at with, of which there may be another by now.
        void line(StreamPlace& place, std::uint64_t offset, telemetry::LineCore core,
            const telemetry::EventCatalogue& by);
        /// Whole chunks of that stream alone, its rows in their order.
        void chunks(StreamPlace& place, const std::vector<std::shared_ptr<RowChunk>>& read,
            const telemetry::EventCatalogue& by);
        void gap(StreamPlace& place, live::Gap gap, telemetry::Nanos time);
        /// What follows stands in a chunk of its own.
        void closeChunk() { m_store.close(); }
        /// The rows that are read from there go. Where they are the oldest, no other's number changes.
        void giveUp(const telemetry::LogFile* file);
        void remove(SourceNumber source);
        void removeFile(const telemetry::LogFile* file);

    private:
        [[nodiscard]] EventReader& reader();
        RowStore& m_store;
        std::unique_lock<std::mutex> m_lock;
        std::optional<EventReader>
            m_reader; ///< of lines that were looked at with another catalogue
    };

private:
    using Chunks = std::vector<PlacedChunk>;
    enum class Loss { GivenUp, TakenAway };
    using Goes = std::function<bool(const ChunkStream&)>;
    [[nodiscard]] bool find(StreamPlace& place, std::uint64_t offset);
    void open();
    void close();
    void keepToMost();
    void replaceChunks(Chunks chunks);
    void drop(const Goes& goes, Loss loss);
    void countGivenUp(const PlacedChunk& placed, const Goes& goes);
    void dropFront(std::size_t count);
    void placeAnew(Chunks kept, Loss loss);
    [[nodiscard]] PlacedChunk notice(Row row) const;
    void take(telemetry::EventCatalogue events);
    void publish();

    std::mutex m_writing;
    // Of whoever writes:
    std::uint64_t m_mostRows;
    std::vector<std::shared_ptr<const telemetry::EventCatalogue>>
        m_events; ///< the last one is in use
    std::shared_ptr<const Chunks> m_chunks;
    std::shared_ptr<RowChunk> m_open;
    std::shared_ptr<const LinesOfSources> m_linesGivenUp;
    std::uint64_t m_serial = 0, m_epoch = 0, m_givenUp = 0;
    Row m_end = 0;
    bool m_hasNotice = false; ///< the first chunk is the row that tells of those given up

    std::atomic<const telemetry::EventCatalogue*> m_eventsNow = nullptr;
    mutable std::mutex m_showing;
    mutable std::condition_variable_any m_shown;
    std::shared_ptr<const SourceNames> m_names;
    std::shared_ptr<const RowStoreView> m_view;
};

} // namespace attest::watch
