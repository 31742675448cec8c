// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/message_bar.h"
#include "shell/open_cases.h"

class QMimeData;

namespace attest::ui {

/// Files and text that somebody drops or pastes, wherever in the window. What it is is told from the
/// content, by session::takeIn.
class Arrivals final : public QObject {
    Q_OBJECT
public:
    Arrivals(OpenCases& cases, MessageBar& notices, QObject* parent = nullptr);

    /// As many files are opened at once as anybody can mean.
    static constexpr qsizetype kMostFiles = 50;

    [[nodiscard]] static bool canTake(const QMimeData& data);
    void take(const QMimeData& data, const QString& nameOfText);
    void paste();
    void openFiles(const QStringList& paths);
    /// Who takes files that are logs: those that are called like one, and turn out to be one.
    void takeLogsBy(std::function<void(const QStringList&)> take) { m_takeLogs = std::move(take); }

private:
    void sortOut(const QStringList& doubtful);
    OpenCases& m_cases;
    MessageBar& m_notices;
    std::function<void(const QStringList&)> m_takeLogs;
};

} // namespace attest::ui
