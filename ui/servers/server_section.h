// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/exec_consents.h"
#include "servers/log_choice.h"
#include "servers/server_state.h"

class QLabel;
class QMenu;
class QPushButton;

namespace attest::ui {

class ExecQuestion;

/// All there is to say of one source of a server, its log or its metrics, and what can be done about it.
class ServerSection final : public QWidget {
    Q_OBJECT
public:
    ServerSection();

    void show(const ServerState& state, const SourceEntry* entry, const LogChoice::Offer& offer);
    /// What its buttons do, for what it shows now.
    void offer(QMenu& menu);

signals:
    void connectWanted(const std::string& id);
    void linesWanted(const std::string& id);
    void editWanted(const std::string& id);
    void removeWanted(const std::string& id);
    /// The answer to what it asks.
    void programAllowed(const std::string& id, attest::ui::ExecConsents::For how);
    void programRefused(const std::string& id);
    void logSaid(
        const std::string& id, const std::string& instance, const std::optional<std::string>& log);

private:
    [[nodiscard]] static QString factsOf(const ServerState& state);

    std::string m_id;
    QLabel *m_mark, *m_state, *m_why, *m_address, *m_facts;
    ExecQuestion* m_question;
    std::shared_ptr<const live::ExecPlugin> m_asks; ///< that stands in the question
    LogChoice* m_logs;
    QPushButton *m_connect, *m_lines, *m_edit, *m_remove;
};

} // namespace attest::ui
