// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "azure/azure_desk.h"
#include "shell/open_cases.h"

namespace attest::ui {

/// "Resolve online": what the case that is shown asks for and nobody answered is asked of the network, by
/// the connection that is chosen, and what comes is recorded in the case as one change that can be undone.
class ResolveOnline final : public QObject {
    Q_OBJECT
public:
    ResolveOnline(Actions& actions, OpenCases& cases, AzureDesk& desk, QObject* parent);

signals:
    /// Nothing came of it, or a few words of what did.
    void failed(const QString& what, const QString& why);
    void done(const QString& what, attest::ui::LiveCase* with);

private:
    void follow();
    void resolve();
    void take(LiveCase& live, const casefile::Case& before, casefile::Case after, bool any);

    Actions& m_actions;
    OpenCases& m_cases;
    AzureDesk& m_desk;
    int m_activity = 0;
    QMetaObject::Connection m_following;
};

} // namespace attest::ui
