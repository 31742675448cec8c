// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"

#include <QtWidgets/QTreeView>

namespace attest::ui {

class SessionModel;

/// The list of sessions. The one that is chosen stays so while others come and go.
class SessionTable final : public QTreeView {
    Q_OBJECT
public:
    explicit SessionTable(SessionModel& model, QWidget* parent = nullptr);

    /// Null: none.
    [[nodiscard]] session::SessionPtr chosen() const;
    /// Chooses it where it is shown, and brings it into sight.
    bool choose(const std::string& id);

signals:
    /// Another one, or the same with more lines.
    void chosenChanged(const attest::session::SessionPtr& session);

private:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void layColumns();
    void tell();
    void restore();

    SessionModel& m_model;
    session::SessionPtr m_told;
    std::string m_id;     ///< of the one that is chosen, also while it is not shown
    bool m_keeps = false; ///< what is chosen, although its row goes
};

} // namespace attest::ui
