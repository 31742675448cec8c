// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "logs/log_pane.h"

#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace attest::test {

/// A log file, watched, in a pane on a screen.
class LogRig {
public:
    explicit LogRig(const std::vector<std::string>& lines, QSize size = {1280, 600});
    ~LogRig();
    /// One whose lines come from a source that says where some are missing.
    void addSourceWithGap();
    /// Another pane over the same watch, as after a change of the language.
    void renew();

    /// "2026-07-28T13:24:41Z" and so many seconds more.
    [[nodiscard]] static std::string line(
        int second, std::string_view level, std::string_view message, std::string_view more = {});
    /// One a second: every tenth is a refused proof, the others say that somebody connected.
    [[nodiscard]] static std::vector<std::string> usual(int count);

    void append(const std::vector<std::string>& lines);
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] ui::LogTable& table() { return m_pane->table(); }
    [[nodiscard]] ui::LogPane& pane() { return *m_pane; }
    [[nodiscard]] watch::LogWatch& watch() { return *m_watch; }
    [[nodiscard]] QAction* action(const char* id) const;
    /// Every row's text of that column of those that can be seen.
    [[nodiscard]] QString message(std::uint64_t position);
    [[nodiscard]] bool waitForRows(std::uint64_t count);
    void filter(const QString& text);
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    void click(std::uint64_t position, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QWidget* child(const char* name) const;
    [[nodiscard]] QString text(const char* label) const;

    ui::Actions actions;
    Time now; ///< by the pane's clock; ten minutes behind the first line unless told otherwise

private:
    void open(QSize size);
    QTemporaryDir m_folder;
    std::unique_ptr<watch::LogWatch> m_watch;
    std::unique_ptr<ui::LogPane> m_pane;
};

} // namespace attest::test
