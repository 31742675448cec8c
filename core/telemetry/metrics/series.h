// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

#include <deque>
#include <memory>

namespace attest::telemetry {

using SeriesId = std::uint32_t;

/// A label of a series, its escapes undone.
struct Label {
    std::string name, value;
    friend auto operator<=>(const Label&, const Label&) = default;
};
using Labels = std::vector<Label>; ///< sorted by name

/// What tells a series from all others, kept as it was written: a byte or two more than its text.
class SeriesTable {
public:
    struct Series {
        std::string_view name;   ///< as written, without quotes
        std::string_view labels; ///< as written, between the braces
        bool nameEscaped = false;
        MetricType type = MetricType::Unknown;
        Part part = Part::Plain;
        std::uint16_t labelCount = 0;

        [[nodiscard]] std::string nameText() const;
        [[nodiscard]] Labels labelTexts() const;
        /// The value of a label by its key; nothing where there is none.
        [[nodiscard]] std::optional<std::string> label(std::string_view key) const;
    };

    static constexpr std::size_t kMostSeries = 1U << 30U;

    /// The series of a sample; a new one the first time, and nothing where that would be more than
    /// `most`. Labels in another order make no other series. `hint` is looked at first: a server says
    /// the same in the same order each time.
    [[nodiscard]] std::optional<SeriesId> idOf(const Exposition& exposition, const Sample& sample,
        std::size_t most = kMostSeries, SeriesId hint = 0);

    /// Makes room for so many series more, where they come at once.
    void reserve(std::size_t count);

    [[nodiscard]] const Series& at(SeriesId id) const { return m_series[id]; }
    [[nodiscard]] std::size_t size() const { return m_series.size(); }

private:
    /// An entry that stands for a spelling or for a set of labels. Zero is none.
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t index = 0;
    };
    /// Another way to write a series that is there.
    struct Alias {
        SeriesId id = 0;
        std::string_view name, labels;
    };
    static constexpr std::uint32_t kAlias = 1U << 31U; ///< marks the index of one
    /// Open addressing; grows by twice.
    class Slots {
    public:
        [[nodiscard]] const Slot* find(std::uint64_t hash, std::size_t& at) const;
        [[nodiscard]] const Slot* next(std::uint64_t hash, std::size_t& at) const;
        void add(const Slot& slot);
        void reserve(std::size_t count);

    private:
        void grow(std::size_t size);
        std::vector<Slot> m_slots;
        std::size_t m_count = 0;
    };

    [[nodiscard]] std::optional<SeriesId> added(const Exposition& exposition, const Sample& sample,
        std::uint64_t spelling, std::size_t most);
    [[nodiscard]] std::string_view kept(std::string_view text);
    [[nodiscard]] bool isSame(const Series& series, const Series& other) const;

    std::vector<Series> m_series;
    std::vector<Alias> m_aliases;
    Slots m_spellings, m_sets;
    std::deque<std::string> m_blocks; ///< texts, never moved
};

} // namespace attest::telemetry
