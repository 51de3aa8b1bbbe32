/*
id: repository_functions_present_count
title:
  nl: "Functies van het advertentieregister die aanwezig zijn"
  en: "Functions of the repository of ads that are present"
unit: count
says:
  nl: "Of een functie van het advertentieregister is aangetroffen: 1 aanwezig, 0 niet aangetroffen, 0 tot 1 als alleen anderen dat zeggen."
  en: "Whether a function of the repository of ads was found: 1 present, 0 not found, 0 to 1 where only others say so."
does_not_say:
  nl: "Niet of de functie goed werkt, en niet wat de website meer toont dan de API of het bestand."
  en: "Not whether the function works well, nor what the website shows beyond the API or the file."
formula:
  nl: "Zoals een persoon het las of bevestigde; het merkteken staat bij de bron."
  en: "As a person read or confirmed it; the mark stands with the source."
comparability: within_service
sources: [repository_function]
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('repository_function');
