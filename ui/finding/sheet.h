// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/span.h"
#include "live/live_case.h"
#include "theme/marks.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

/// What the finding pane shows of one finding, one stage or one policy that cannot be loaded: plain
/// values, safe to show, before any layout. The page on screen and the copied texts are made of it.
namespace attest::ui {

struct QuotedLine {
    int number = 0;
    QString text;
    bool marked = false;

    friend bool operator==(const QuotedLine&, const QuotedLine&) = default;
};

/// A place that something rests on.
struct SheetPlace {
    QString said;    ///< what is wrong there, where a place has words of its own; often empty
    QString where;   ///< "content › subscriptionId", "cluster.yaml line 12"
    QString measure; ///< "52 bytes at 0x6a"; empty where lines are quoted
    QString whole;   ///< the full path, for the tooltip
    std::optional<Span> span;
    QString excerpt;
    std::vector<QuotedLine> quote;

    friend bool operator==(const SheetPlace&, const SheetPlace&) = default;
};

struct SheetRow {
    QString name, value;
    std::optional<Span> span;

    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

struct Sheet {
    std::optional<Mark> mark; ///< of a finding's severity, or of the stage
    QString title;
    QString id;       ///< of the issue; empty for a stage
    QString standing; ///< severity and basis, or the stage's state
    QString why;
    std::vector<SheetRow> params;
    std::vector<SheetPlace> places;
    std::size_t morePlaces = 0; ///< left out
    QString todo, server, reference;
    QString asked; ///< what the stage asks
    std::vector<SheetRow> facts;
    std::size_t moreFacts = 0;
    /// What a note here is about (casefile::Note); nothing where none can be written.
    std::optional<std::string> noteTarget;

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

/// Of the run that is looked at; the indexes have to lie inside.
[[nodiscard]] Sheet findingSheet(const LiveCase& live, std::size_t stage, std::size_t finding);
/// A stage that has nothing to complain of, or has not run.
[[nodiscard]] Sheet stageSheet(const LiveCase& live, std::size_t stage);
/// Why nothing runs; only while stepper().problem().
[[nodiscard]] Sheet problemSheet(const LiveCase& live);

/// The place of a span in the run: a field of the tree, or lines of the policy. The excerpt is the
/// report's, which never quotes what is secret.
[[nodiscard]] SheetPlace placeOf(
    const verify::Verification& run, const Span& span, const QString& excerpt);
/// Lines of a policy around a span of its text, which are few.
[[nodiscard]] SheetPlace policyPlace(
    const Buffer& policy, const Span& inText, std::optional<Span> clickable);

[[nodiscard]] QString asPlainText(const Sheet& sheet);
[[nodiscard]] QString asMarkdown(const Sheet& sheet);

} // namespace attest::ui
