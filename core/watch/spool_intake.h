// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/spool_log.h"
#include "watch/typed_reader.h"
#include "watch/watch_inner.h"

#include <atomic>

namespace attest::watch {

/// The spool of a watch, opened by whoever writes first. To be used while writing alone.
struct WatchSpool {
    std::string folder;
    live::Spool::Settings settings;
    std::unique_ptr<SpoolLog> log;
    /// Of sources of earlier processes, and of this one that have ended: as what they stand in it.
    std::map<SourceNumber, std::vector<SpooledStream>> kept;

    /// Nothing, or why there is none.
    [[nodiscard]] std::optional<Problem> open();
    /// What it has of that source is not to be taken up again.
    void forget(SourceNumber source);
};

/// What one source gives: to the spool first, and then among the rows.
class SpoolIntake final : public live::SourceSink {
public:
    /// Where it is a file that is read to its end, `version` is which one.
    SpoolIntake(LogWatch::Inner& inner, WatchSpool& spool, SourceNumber number, std::string name,
        SourceKind kind, std::string version = {});
    void origin(const live::Origin& origin) override;
    void batch(const live::Batch& batch) override;
    void gap(const live::Gap& gap) override;
    void status(const live::SourceStatus& status) override;
    /// Its source is about to be stopped: that it ends is not the end of what it reads.
    void stopping() { m_stopping = true; }
    /// Of a source that has ended: as what its lines stand in the spool.
    [[nodiscard]] std::vector<SpooledStream> streams() const;

private:
    struct Receiving {
        SpooledStream spooled;
        StreamPlace place;
        bool known = false;     ///< its framing is
        std::uint64_t lost = 0; ///< lines that could not be kept, and were not told of yet
        std::optional<Problem> why;
    };
    Receiving& receiving(std::uint32_t origin);
    void type(const live::Batch& batch, telemetry::Framing framing);
    void place(RowStore::Writing& writing, Receiving& receiving, const live::Batch& batch);
    void addGap(RowStore::Writing& writing, Receiving& receiving, live::Gap gap);
    void tellLost(RowStore::Writing& writing, Receiving& receiving);
    void giveUp(RowStore::Writing& writing);
    void become(Receiving& receiving, const live::Origin& origin, telemetry::Framing framing);

    LogWatch::Inner& m_inner;
    WatchSpool& m_spool;
    const SourceNumber m_number;
    const std::string m_key, m_name, m_version;
    const SourceKind m_kind;
    const telemetry::Nanos m_began;
    std::atomic<bool> m_stopping{false};
    std::map<std::uint32_t, Receiving> m_origins;
    std::vector<TypedLine> m_lines; ///< of the batch at hand
    const telemetry::EventCatalogue* m_typedBy = nullptr;
    telemetry::LineHabits m_habits;
    live::SourceStatus m_status;
};

} // namespace attest::watch
