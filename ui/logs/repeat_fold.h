// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/row_order.h"
#include "telemetry/log/collapse.h"

#include <QtCore/QObject>

namespace attest::ui {

/// Folds repeats among rows, some thousand at a time in the background, and goes on as rows come.
class RepeatFold final : public QObject {
    Q_OBJECT
public:
    /// More rows than this that are left are too many: twelve bytes each.
    static constexpr std::size_t kMost = 5'000'000;
    explicit RepeatFold(std::size_t most = kMost, QObject* parent = nullptr)
        : QObject(parent)
        , m_most(most)
    {
    }

    /// Other rows.
    void begin(const RowOrder& order);
    /// The same and more.
    void goOn(const RowOrder& order);
    void end();
    /// Null where nothing is folded.
    [[nodiscard]] const std::shared_ptr<FoldedRows>& folded() const { return m_folded; }
    [[nodiscard]] bool isFull() const { return m_folded && m_folded->shown.size() >= m_most; }
    /// From 0 to 1.
    [[nodiscard]] double progress() const;

signals:
    void grown();

private:
    struct Keyed {
        watch::Row row = 0;
        std::optional<std::uint64_t> key; ///< a gap repeats nothing
    };
    void next();
    void take(const std::vector<Keyed>& keyed);
    void letGo();

    const std::size_t m_most;
    RowOrder m_order;
    std::shared_ptr<FoldedRows> m_folded;
    telemetry::Repeats m_repeats;
    watch::Row m_next = 0;
    std::uint64_t m_generation = 0;
    bool m_running = false;
};

} // namespace attest::ui
