// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/pattern.h"
#include "watch/filtered_rows.h"
#include "watch/sought_text.h"

#include <stop_token>

namespace attest::watch {

/// What is looked for in lines as they were received.
class Needle {
public:
    enum class Letters { AsWritten, Any };
    /// Any case is that of ASCII's letters.
    [[nodiscard]] static Needle text(std::string_view text, Letters letters);
    /// Problems: log.bad-pattern
    [[nodiscard]] static Result<Needle> pattern(std::string_view text, Letters letters);
    [[nodiscard]] bool matches(std::string_view line) const;
    [[nodiscard]] bool isEmpty() const { return m_text.empty() && !m_pattern; }
    /// What no line matches without; empty where that is not one text.
    [[nodiscard]] SoughtText required() const
    {
        return m_pattern ? SoughtText() : SoughtText(m_text, SoughtText::Written::AsItIs);
    }

private:
    std::string m_text;
    std::optional<telemetry::Pattern> m_pattern;
};

enum class Direction { Forward, Backward };

/// The next row behind (before) that one with the needle in it; of `among` alone where it is given. Reads the
/// disk, and may take as long as that.
[[nodiscard]] std::optional<Row> findRow(const LogRows& rows, const Needle& needle, Row from,
    Direction direction, const std::stop_token& stop = {}, const FoundRows* among = nullptr);

/// The same on a thread of its own.
class QuickFind {
public:
    QuickFind();
    QuickFind(const QuickFind&) = delete;
    QuickFind& operator=(const QuickFind&) = delete;
    ~QuickFind(); ///< cancels

    struct Search {
        LogRows rows;
        Needle needle;
        Row from = 0;
        Direction direction = Direction::Forward;
        std::optional<FoundRows> among;
    };
    /// Calls once from its thread, with nothing where there is none; not at all where it was cancelled, which
    /// another search does, too. Not to be called from within that call.
    void start(Search search, std::function<void(std::optional<Row>)> found);
    void cancel();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace attest::watch
