// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

namespace attest::ui {

/// What stands in a row of the log, from the left.
enum class LogColumn { Time, Level, Source, Event, Chosen, Message };

/// Which of them are shown. Time, level and message always are.
struct LogColumns {
    bool source = true, event = false;
    std::vector<std::string> chosen; ///< members of lines, each in a column of its own
    enum class Form { Read, Raw } form = Form::Read;
    static constexpr std::size_t kMostChosen = 6;
    friend bool operator==(const LogColumns&, const LogColumns&) = default;
};

/// One column where it is painted.
struct PlacedColumn {
    LogColumn column = LogColumn::Message;
    std::size_t chosen = 0; ///< which, of Chosen
    QString title;
    int left = 0, width = 0;
};

} // namespace attest::ui
