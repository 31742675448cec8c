// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QComboBox;
class QFormLayout;
class QLabel;
class QWidget;

namespace attest::ui {

/// A list to choose from, by its name for tests and its name for people.
[[nodiscard]] QComboBox* choiceBox(const char* name, const QString& label);
/// Words that wrap, shown as they are, whatever they hold.
[[nodiscard]] QLabel* plainLabel(const char* name);
/// The same, to be selected and copied.
[[nodiscard]] QLabel* copyableLabel(const char* name);
/// A row whose label leads to its field.
void addRow(QFormLayout& form, const QString& text, QWidget* field);
/// A field with its label, where it has one.
void showRow(QFormLayout& form, QWidget* field, bool shown);

} // namespace attest::ui
