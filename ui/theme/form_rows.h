// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QWidget;

namespace attest::ui {

/// A list to choose from, by its name for tests and its name for people: that of its row where it has none.
[[nodiscard]] QComboBox* choiceBox(const char* name, const QString& label = {});
/// A line to type in; the hint stands in it while it is empty.
[[nodiscard]] QLineEdit* textField(const char* name, const QString& hint = {});
/// Words that wrap, shown as they are, whatever they hold.
[[nodiscard]] QLabel* plainLabel(const char* name);
/// The same, smaller and of less weight.
[[nodiscard]] QLabel* mutedLabel(const char* name);
/// As plainLabel(), to be selected and copied.
[[nodiscard]] QLabel* copyableLabel(const char* name);
/// A label that leads to its field, and names it where it has no name of its own.
[[nodiscard]] QLabel* labelOf(const QString& text, QWidget* field);
/// A field in a row behind its label.
void addRow(QFormLayout& form, const QString& text, QWidget* field);
/// A field with its label, where it has one.
void showRow(QFormLayout& form, QWidget* field, bool shown);

} // namespace attest::ui
