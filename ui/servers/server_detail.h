// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_desk.h"
#include "servers/server_section.h"

#include <QtWidgets/QScrollArea>

class QMenu;

namespace attest::ui {

/// One server: its log, its metrics or both, and whose log is whose.
class ServerDetail final : public QScrollArea {
    Q_OBJECT
public:
    explicit ServerDetail(LiveDesk& desk, QWidget* parent = nullptr);

    /// False: it is not there any more.
    bool show(const std::string& id);
    /// What it shows, as it is now.
    bool showNow() { return show(m_id); }

    /// What can be done with what it shows.
    void offer(QMenu& menu);

signals:
    void linesWanted(const std::string& id);
    void editWanted(const std::string& id);

private:
    [[nodiscard]] ServerSection* section();
    void fill(ServerSection& section, const ServerState& state);
    [[nodiscard]] LogChoice::Offer offerOf(const ServerState& state) const;

    LiveDesk& m_desk;
    std::string m_id;
    QLabel* m_name;
    ServerSection *m_first, *m_metrics;
    QWidget* m_rule;
};

} // namespace attest::ui
