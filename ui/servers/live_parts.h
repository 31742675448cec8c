// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QtWidgets/QSplitter>

#include <array>
#include <map>

class QLabel;
class QStackedWidget;

namespace attest::ui {

/// The parts of the place Live that a person shows, hides and sizes: charts, logins and the log one above
/// the other; beside them what the chosen thing means.
class LiveParts final : public QSplitter {
    Q_OBJECT
public:
    enum class Part { Charts, Sessions, Log, Detail };
    static constexpr std::array kParts{Part::Charts, Part::Sessions, Part::Log, Part::Detail};

    LiveParts(QWidget* charts, QWidget* sessions, QWidget* log);

    void setShown(Part part, bool shown);
    [[nodiscard]] bool isShown(Part part) const;
    void restore(const Settings& settings);
    void keep(Settings& settings) const;

    /// One that may stand in the part "Detail", under that title.
    void addDetail(QWidget* detail, const QString& title);
    /// Null: nothing is chosen.
    void showDetail(const QWidget* detail);
    [[nodiscard]] bool isDetail(const QWidget* detail) const;

signals:
    void shownChanged();

private:
    [[nodiscard]] QWidget* detailPart();

    QLabel* m_title;
    QStackedWidget* m_details;
    QSplitter* m_down;
    std::array<QWidget*, kParts.size()> m_parts;
    std::map<const QWidget*, QString> m_titles;
};

} // namespace attest::ui
