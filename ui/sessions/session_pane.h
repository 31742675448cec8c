// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/session_order.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace attest::ui {

class SessionModel;
class SessionTable;
class SessionTimeline;

/// Attestation sessions with how many came out how; a click on a number shows those alone.
class SessionPane final : public QWidget {
    Q_OBJECT
public:
    explicit SessionPane(QWidget* parent = nullptr);

    /// What it shows: SessionModel::take(), setNames() and setEvents() are called by whoever has the logs.
    [[nodiscard]] SessionModel& model() { return *m_model; }
    [[nodiscard]] SessionTable& table() { return *m_table; }
    /// What fills the list, offered while it is empty.
    void setFilling(QAction* filling);
    /// Shows only those, and of them only those in which the text occurs.
    void filterTo(std::set<SessionKind> kinds, const QString& text = {});
    /// Brings the session into sight, whatever hides it; false where there is none.
    bool choose(const std::string& id);

signals:
    void chosenChanged(const attest::session::SessionPtr& session);

private:
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QWidget* bar();
    [[nodiscard]] QWidget* empty();
    void follow();
    void sayEmpty();
    void applyFilter();
    void showAll();

    SessionModel* m_model;
    SessionTable* m_table;
    SessionTimeline* m_timeline;
    QStackedWidget* m_pages;
    QLabel* m_sentence;
    QToolButton* m_fill;
    QLabel* m_course;
    QLineEdit* m_text;
    QToolButton* m_asTime;
    std::array<QToolButton*, kSessionKinds> m_numbers{};
    QAction* m_filling = nullptr;
};

} // namespace attest::ui
