// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"
#include "theme/marks.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace attest::ui {

/// One check: what it asks, what was found, what to do, and commands to copy. What could be done from here
/// is shown as the request that it is, and asked for only by its own button.
class DiagnosisView final : public QScrollArea {
    Q_OBJECT
public:
    explicit DiagnosisView(QWidget* parent = nullptr);

    /// Null: it was not made yet.
    void show(std::string_view check, const doctor::Diagnosis* diagnosis);

signals:
    void sendAsked(const attest::doctor::Prepared& act);

private:
    void addText(const QString& text, QPalette::ColorRole role, const QFont& font);
    void addFinding(const Finding& finding, Mark means);
    void addCommand(const doctor::Command& command);
    void addAct(const doctor::Prepared& act);
    QVBoxLayout* m_lines = nullptr;
};

} // namespace attest::ui
