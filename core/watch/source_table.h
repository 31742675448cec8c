// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/log_watch.h"

#include <array>
#include <map>
#include <mutex>

namespace attest::watch {

/// What is known of every source, kept by those who receive and asked by views. All calls are short.
class SourceTable {
public:
    /// Under its key it goes on as what is there of it: what is kept, and, unless it is a file, which is read
    /// from its beginning, what has ended. Else it is another source, whose lines nobody continues.
    SourceNumber add(SourceIdentity identity, SourceKind kind);
    /// What an earlier process received: the source of that key, or one that has ended.
    SourceNumber addKept(SourceIdentity identity);
    /// Empty where it has none, or is not there.
    [[nodiscard]] std::string keyOf(SourceNumber source) const;
    void remove(SourceNumber source);
    [[nodiscard]] bool has(SourceNumber source) const;

    /// Whether that is another name. Without `by`: whoever named it before.
    bool setName(
        SourceNumber source, const std::string& name, std::optional<NamedBy> by = std::nullopt);
    [[nodiscard]] SourceNames names() const;
    void setKind(SourceNumber source, SourceKind kind);
    /// How many there are with it; 0 where it is none that was not known.
    std::size_t addOrigin(SourceNumber source, const live::Origin& origin);
    void setStatus(SourceNumber source, const live::SourceStatus& status);
    void setProgress(SourceNumber source, double progress);
    void count(SourceNumber source, std::uint64_t lines, std::uint64_t bytes);
    void countGap(SourceNumber source);
    /// All that was counted of it is gone.
    void forgetLines(SourceNumber source);
    /// What it has on our disk became so much more or less.
    void changeSpool(SourceNumber source, std::int64_t bytes);

    [[nodiscard]] std::vector<WatchedSource> all() const;
    /// Whether one of them may still give lines.
    [[nodiscard]] bool anyGoesOn() const;

private:
    /// Lines of the last seconds.
    class Rate {
    public:
        void add(std::uint64_t lines, std::int64_t second);
        [[nodiscard]] double at(std::int64_t second) const;

    private:
        static constexpr std::int64_t kSeconds = 5;
        struct Bucket {
            std::int64_t second = -1;
            std::uint64_t lines = 0;
        };
        std::array<Bucket, kSeconds + 1> m_buckets;
    };
    struct Record {
        WatchedSource facts;
        NamedBy namedBy = NamedBy::Itself;
        Rate rate;
    };
    static constexpr std::size_t kMostOrigins = 1000; ///< that are listed
    [[nodiscard]] Record* known(const std::string& key);
    Record& make(SourceIdentity identity, SourceKind kind);
    template <typename Change>
    void change(SourceNumber source, const Change& change);

    mutable std::mutex m_lock;
    std::map<SourceNumber, Record> m_records;
    SourceNumber m_next = 0;
};

} // namespace attest::watch
