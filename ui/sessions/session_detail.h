// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace attest::ui {

class SessionModel;

/// One session in full: what happened, most likely why and what to do, how many end alike, what it was known
/// by, and its lines one after the other.
class SessionDetail final : public QScrollArea {
    Q_OBJECT
public:
    explicit SessionDetail(const SessionModel& model, QWidget* parent = nullptr);

    /// Null: what would be here.
    void show(const session::SessionPtr& session);
    [[nodiscard]] const session::SessionPtr& session() const { return m_session; }

signals:
    /// A case of it is wanted: caseOf() of opened_session.h makes it.
    void caseWanted(const attest::session::SessionPtr& session);
    /// What the catalogue says of its cause, or else of its last line: by the id of either.
    void pageWanted(const std::string& key);
    /// Its lines are wanted in the log.
    void linesWanted(const attest::session::SessionPtr& session);
    /// One of them is: SessionLine::row.
    void lineWanted(std::uint64_t row);
    /// How many end like it is said now, where any do.
    void alikeTold();

private:
    void addCaption(const QString& text);
    void addHead();
    void addCause();
    void askAlike();
    void addButtons();
    void addFields();
    void addLines();

    const SessionModel& m_model;
    session::SessionPtr m_session;
    QVBoxLayout* m_lines = nullptr;
};

} // namespace attest::ui
