// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace attest::ui {

/// One line of a form: what is typed, and below it what is wrong with it. Nothing is given on that is
/// wrong, and what was typed stays until it is mended.
class Field final : public QWidget {
    Q_OBJECT
public:
    /// `rule` gives a sentence for a text that cannot be, else nothing.
    using Rule = std::function<QString(const QString&)>;
    Field(const QString& name, Rule rule, QWidget* parent = nullptr);
    ~Field() override;

    [[nodiscard]] QLineEdit* line() const { return m_line; }
    /// What is in force. What is being typed is not overwritten by the same.
    void setValue(const QString& value);
    /// Why it cannot be edited; empty where it can.
    void setNotApplicable(const QString& why);
    [[nodiscard]] QString complaint() const;
    void addControl(QWidget* control);

signals:
    void given(const QString& text);

private:
    void finish();
    Rule m_rule;
    QString m_value;
    QLineEdit* m_line;
    QLabel* m_complaint;
};

} // namespace attest::ui
