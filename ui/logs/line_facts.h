// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/log_rows.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <vector>

namespace attest::ui {

/// One member of a line, with those inside it.
struct LineField {
    QString name, value;
    bool counts = true; ///< not a later one of a name that was there already
    std::vector<LineField> inside;
};

/// All that is told of one line, or of a gap between lines: safe to show, credentials masked.
struct LineFacts {
    watch::Row row = 0;
    watch::RowFacts facts;
    QString source;     ///< short
    QString sourceName; ///< as filters know it
    QString title;      ///< what kind of line it is
    QString event;      ///< its id; empty where it is of no known kind
    QString message, time, level;
    QString cause, explanation, remedy; ///< by the catalogue; empty where there is nothing to say
    std::string page;                   ///< of the catalogue: the cause's id, or else the event's
    QStringList oddities;               ///< a sentence each
    std::vector<LineField> fields;
    QString raw;
    QString bytes;        ///< the beginning of raw as a dump
    QString trace;        ///< whole; empty: the line has none
    bool ofLogin = false; ///< its kind is one of a login's steps
    telemetry::Nanos at = telemetry::kNoTime;
};

/// Reads it from disk: not on the interface's thread.
[[nodiscard]] LineFacts factsOf(const watch::LogRows& rows, watch::Row row);

/// Names of members that some lines there have, the most frequent first, for columns and completion; no more
/// than kMostNames.
inline constexpr std::size_t kMostNames = 40;
[[nodiscard]] std::vector<std::string> namesIn(
    const watch::LogRows& rows, watch::Row from, std::size_t count);

} // namespace attest::ui
