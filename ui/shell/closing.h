// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/message_bar.h"
#include "shell/open_cases.h"

#include <QtCore/QPointer>

namespace attest::ui {

/// Closing what is not saved: asks in the window, with Save, Discard and nothing at all. Saving is done
/// by file.save, one case after the other, as if it had been chosen in the menu.
class Closing final : public QObject {
    Q_OBJECT
public:
    Closing(OpenCases& cases, Actions& actions, MessageBar& notices, QObject* parent);

    void close(LiveCase* live);
    /// Whether the window may go now. If not, it asks, and says readyToQuit() when all is settled.
    [[nodiscard]] bool mayQuit();

signals:
    void readyToQuit();

private:
    void ask(const std::vector<LiveCase*>& edited, const QString& key, std::function<void()> then);
    void saveNext();
    [[nodiscard]] std::vector<LiveCase*> edited() const;

    OpenCases& m_cases;
    Actions& m_actions;
    MessageBar& m_notices;
    std::vector<QPointer<LiveCase>> m_toSave;
    QPointer<LiveCase> m_saving;
    std::function<void()> m_then;
    bool m_settled = false;
};

} // namespace attest::ui
