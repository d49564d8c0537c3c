export {
  teamsHighContrastTheme as contrastTheme,
  webDarkTheme as darkTheme,
} from "@fluentui/react-components";
