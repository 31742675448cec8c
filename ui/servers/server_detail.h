// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/server_state.h"

#include <QtWidgets/QScrollArea>

class QLabel;
class QPushButton;

namespace attest::ui {

/// All there is to say of one source, and what can be done about it.
class ServerDetail final : public QScrollArea {
    Q_OBJECT
public:
    explicit ServerDetail(QWidget* parent = nullptr);

    void show(const ServerState& state, const SourceEntry* entry);
    [[nodiscard]] const std::string& id() const { return m_id; }

signals:
    void connectWanted(const std::string& id);
    void linesWanted(const std::string& id);
    void removeWanted(const std::string& id);

private:
    std::string m_id;
    QLabel *m_name, *m_mark, *m_state, *m_why, *m_address, *m_facts;
    QPushButton *m_connect, *m_lines, *m_remove;
};

} // namespace attest::ui
